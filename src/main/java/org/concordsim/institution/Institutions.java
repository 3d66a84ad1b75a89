package org.concordsim.institution;

import java.util.List;

/** The registry: the one place that names every institution. */
public final class Institutions {
  /**
   * An institution as scenarios name it.
   *
   * @param name its name in a scenario
   * @param chinese its Chinese name
   * @param type the record that holds its parameters
   * @param summary one line for listings
   */
  public record Entry(
      String name, String chinese, Class<? extends Institution> type, String summary) {}

  private static final List<Entry> ALL =
      List.of(
          new Entry(
              "village-self-governance",
              "现代乡村治理（金庄样本）",
              VillageSelfGovernance.class,
              "Elders are asked first where the city is little urban"),
          new Entry(
              "peace-alliance",
              "平安联盟",
              PeaceAlliance.class,
              "Volunteer neighbours and shops give tips and calm"),
          new Entry(
              "one-net-service",
              "一网通办",
              OneNetService.class,
              "Digital intake makes it easier to ask for help"),
          new Entry(
              "legal-grid-members",
              "政法网格员",
              LegalGridMembers.class,
              "Members with legal skill settle on the spot and advise"),
          new Entry(
              "red-property-management",
              "红色物业",
              RedPropertyManagement.class,
              "Fewer and milder property disputes, and sooner replies"),
          new Entry(
              "social-credit",
              "社会信用体系",
              SocialCredit.class,
              "Breaking an agreement is punished, and the punished lose trust"),
          new Entry(
              "diversified-mediation",
              "多元预防调处化解综合机制",
              DiversifiedMediation.class,
              "Each type of dispute goes to the kind of mediation made for it"),
          new Entry(
              "qinhuai-model",
              "两赋两强（秦淮模式）",
              QinhuaiModel.class,
              "Streets may decide more, sooner and quicker"),
          new Entry(
              "urban-fengqiao",
              "仙林街道“枫桥经验”城市版",
              UrbanFengqiao.class,
              "Small matters stay in the grid, cases start at the lowest tier"),
          new Entry(
              "public-security-prevention",
              "立体化信息化治安防控体系",
              PublicSecurityPrevention.class,
              "Police keep retaliation from turning into a crisis and send cases to mediation"),
          new Entry(
              "virtue-and-law",
              "德治与法治",
              VirtueAndLaw.class,
              "Norms lower the wish to escalate, enforceable outcomes end cases sooner"),
          new Entry(
              "floating-population",
              "流动人口管理",
              FloatingPopulation.class,
              "Outreach narrows the gap between migrants and locals"),
          new Entry(
              "fine-grids",
              "微网格、网格化",
              FineGrids.class,
              "Finer grids know and detect more, and take time to coordinate"),
          new Entry(
              "rumour-refutation",
              "网络辟谣",
              RumourRefutation.class,
              "Rumours are refuted, and spread less from then on"),
          new Entry(
              "joint-dispatch",
              "大联勤",
              JointDispatch.class,
              "Departments that a case needs come at once, not one after the other"),
          new Entry(
              "promotion-regulation",
              "社会治理促进条例",
              PromotionRegulation.class,
              "Time limits for every tier, and a duty to offer mediation"),
          new Entry(
              "family-protection",
              "婚姻家庭矛盾多元化解、未成年人保护",
              FamilyProtection.class,
              "Trusted channels find silent victims, specialists mediate family cases"),
          new Entry(
              "deliberation-rooms",
              "协商议事室",
              DeliberationRooms.class,
              "Neighbours and property companies meet with their parties at fixed intervals"),
          new Entry(
              "peace-watch-points",
              "平安守望点",
              PeaceWatchPoints.class,
              "Fixed sensors with a radius, beside any policy"),
          new Entry(
              "city-brain",
              "一网统管（城市大脑、宁稳通）",
              CityBrain.class,
              "Weekly flags of risk that patrols heed first, and automatic routing"),
          new Entry(
              "visit-targets",
              "一统化治理与基层自主性",
              VisitTargets.class,
              "Visits a cell is due each week, set for all alike or by each community"),
          new Entry(
              "innovation-library",
              "创新项目库",
              InnovationLibrary.class,
              "Pilots in streets that are evaluated and promoted to all, or ended"),
          new Entry(
              "half-yearly-evaluation",
              "每半年评估",
              HalfYearlyEvaluation.class,
              "Recorded escalations are measured, patrol hours moved, and numbers gamed"),
          new Entry(
              "campaign-cycle",
              "大走访、大排查、大攻坚",
              CampaignCycle.class,
              "Big visits, big checks and a big push in cycles, beside any policy"));

  private Institutions() {}

  /** Every institution, in the order in which they are applied and documented. */
  public static List<Entry> all() {
    return ALL;
  }

  /** The entry of an institution. */
  public static Entry entry(Institution institution) {
    return ALL.stream()
        .filter(entry -> entry.type() == institution.getClass())
        .findFirst()
        .orElseThrow();
  }
}
