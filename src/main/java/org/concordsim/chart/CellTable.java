package org.concordsim.chart;

/**
 * The inhabited cells of the lattice, in the order in which {@link ChartSource#cells} gives values.
 *
 * @param width columns of the lattice
 * @param height rows of the lattice
 * @param x column of each cell, from 0
 * @param y row of each cell, from 0 at the top
 * @param residents residents of each cell
 * @param districts name of the district of each cell
 */
public record CellTable(
    int width, int height, int[] x, int[] y, int[] residents, String[] districts) {
  /** Number of inhabited cells. */
  public int size() {
    return x.length;
  }
}
