package org.concordsim.cli;

import java.util.List;

/**
 * Something that the review of Nanjing's pilot of city-level governance names, and what stands for
 * it in the model.
 *
 * @param english its English name
 * @param chinese its Chinese name
 * @param model what stands for it, in Markdown; what a scenario can name or a table holds is quoted
 */
record Mechanism(String english, String chinese, String model) {
  /** All of them, in the order of the review. */
  static List<Mechanism> all() {
    return List.of(
        new Mechanism(
            "Micro-grids and grid management",
            "微网格、网格化",
            "the cells of a `city.preset`; `resolution.workers.span`; institution `fine-grids`"),
        institution("Peace watch points", "平安守望点", "peace-watch-points", "policy `watch-points`"),
        institution("Political-legal grid members", "政法网格员", "legal-grid-members"),
        institution(
            "Big visits, big checks, big push",
            "大走访、大排查、大攻坚",
            "campaign-cycle",
            "policy `campaign`"),
        institution("Xianlin's urban Fengqiao experience", "仙林街道“枫桥经验”城市版", "urban-fengqiao"),
        institution(
            "Jinzhuang sample, modern rural governance", "金庄样本、现代乡村治理", "village-self-governance"),
        institution(
            "Two empowerments, two strengthenings: the Qinhuai model",
            "两赋两强、秦淮模式",
            "qinhuai-model"),
        institution(
            "Grand joint service", "大联勤", "joint-dispatch", "`resolution.departments.second`"),
        institution("Red property management", "红色物业", "red-property-management"),
        institution("Deliberation rooms", "协商议事室", "deliberation-rooms"),
        institution("Peace alliance", "平安联盟", "peace-alliance"),
        institution("One-net service", "一网通办", "one-net-service"),
        institution(
            "One-net governance, city brain, NingWenTong",
            "一网统管、城市大脑、宁稳通",
            "city-brain",
            "policy `data-fusion`"),
        institution("Social credit", "社会信用体系", "social-credit"),
        new Mechanism(
            "Virtue, law, self-governance, politics and technology together",
            "五治融合",
            "several institutions at once: `scenarios/five-rules.yaml`"),
        institution(
            "Regulation to promote social governance",
            "社会治理促进条例",
            "promotion-regulation",
            "`breaches-community` and so on"),
        institution(
            "Diversified prevention, mediation and resolution",
            "多元预防调处化解综合机制",
            "diversified-mediation"),
        institution("Public security prevention", "立体化信息化治安防控体系", "public-security-prevention"),
        institution(
            "Floating population", "流动人口管理", "floating-population", "`migrant-local-ratio`"),
        institution(
            "Minors; marriage and family",
            "未成年人保护；婚姻家庭矛盾多元化解",
            "family-protection",
            "`detection.victims.silentShare`",
            "`silent-found-share`"),
        institution(
            "Online rumours and their refutation",
            "网络辟谣",
            "rumour-refutation",
            "`disputes.rumours.spread`"),
        new Mechanism("Five kinds of risk", "五类风险", "groups of outcomes, listed under Measures"),
        institution("Innovation project library", "创新项目库", "innovation-library"),
        institution("Half-yearly evaluation", "每半年评估", "half-yearly-evaluation"),
        new Mechanism(
            "Four tiers: city coordinates, district organises, street strengthens, community roots",
            "四级：市级统筹协调、区级组织实施、街镇强基固本、社区",
            "`disputes.types.TYPE.firstTier` and, by formal channel,"
                + " `disputes.types.TYPE.formalTier`, `disputes.types.TYPE.petitionTier` and"
                + " `disputes.types.TYPE.courtTier`; by tier,"
                + " `resolution.community.residentsPerMediator` and so on; above the district comes"
                + " the court, and what the city does is done by its institutions"),
        institution(
            "Uniform control or local initiative",
            "一统化治理与基层自主性、一刀切",
            "visit-targets",
            "`scenarios/targets-and-evaluation.yaml`"),
        institution("Virtue and law", "德治与法治", "virtue-and-law"),
        new Mechanism(
            "Found early, handled small, resolved in the bud",
            "发现在早、处置在小、化解在萌芽",
            "`lead-time` and `found-early-share`, `stage-at-first-handling`, `ended-in-the-bud`"),
        new Mechanism(
            "Success of mediation, recorded crime, deaths in accidents, sense of security",
            "调解成功率、刑事案件、安全生产事故死亡、群众安全感",
            "`mediation-success-official` beside `mediation-success-true`, `crime-rate`,"
                + " `accident-deaths`, `sense-of-security`"));
  }

  private static Mechanism institution(
      String english, String chinese, String name, String... beside) {
    String more = beside.length == 0 ? "" : "; " + String.join("; ", beside);
    return new Mechanism(english, chinese, "institution `" + name + "`" + more);
  }
}
