package org.concordsim.city;

import java.util.Locale;

/**
 * The eleven districts. Residents at the end of 2019 in units of 10,000 and urban share in percent:
 * Nanjing statistics bureau. Density (residents of a micro-grid beside the mean of the city) and
 * migrants (share beside that of the other districts, before scaling to the census) are assumed:
 * the core is denser, and migrants live in the belt of work and cheap rooms around it more than in
 * the old core, and least in the rural south.
 */
enum NanjingDistrict {
  XUANWU('X', 57.52, 100, 1.08, 0.95),
  QINHUAI('Q', 95.27, 100, 1.10, 0.90),
  JIANYE('J', 50.56, 100, 1.06, 1.15),
  GULOU('G', 106.64, 100, 1.10, 0.85),
  PUKOU('P', 89.76, 75.92, 0.97, 1.05),
  QIXIA('C', 73.59, 83.62, 0.98, 1.30),
  YUHUATAI('Y', 47.03, 95.51, 1.02, 1.35),
  JIANGNING('N', 134.73, 74.32, 0.97, 1.30),
  LIUHE('L', 100.96, 63.82, 0.93, 0.75),
  LISHUI('S', 47.93, 62.35, 0.88, 0.70),
  GAOCHUN('O', 46.01, 61.22, 0.87, 0.45);

  final char letter;
  final double residents;
  final double urban;
  final double density;
  final double migrants;

  NanjingDistrict(
      char letter, double residents, double urbanPercent, double density, double migrants) {
    this.letter = letter;
    this.residents = residents;
    this.urban = urbanPercent / 100;
    this.density = density;
    this.migrants = migrants;
  }

  /** Its name in English. */
  String title() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }
}
