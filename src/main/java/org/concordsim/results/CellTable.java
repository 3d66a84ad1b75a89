package org.concordsim.results;

import java.util.Map;

/**
 * The cells of a city with their outcomes in one arm, means over the replicates.
 *
 * @param x columns on the lattice, from 0
 * @param y rows on the lattice, from 0 at the top
 * @param district names of districts
 * @param street names of streets
 * @param community names of communities
 * @param residents numbers of residents
 * @param measures one value a cell for each of {@code Measures.cells()}, by name
 */
public record CellTable(
    int[] x,
    int[] y,
    String[] district,
    String[] street,
    String[] community,
    long[] residents,
    Map<String, double[]> measures) {}
