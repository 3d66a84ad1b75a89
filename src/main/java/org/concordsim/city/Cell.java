package org.concordsim.city;

/**
 * One inhabited micro-grid as a table of cells gives it.
 *
 * @param x column on the lattice, from 0
 * @param y row on the lattice, from 0 at the top
 * @param residents number of residents
 * @param households number of households, at least 1 where there are residents
 * @param migrantShare share of migrants among the residents, 0 to 1
 * @param urbanShare share of the surroundings that is urban, 0 to 1
 * @param community name of its community, unique within the street
 * @param street name of its street or town, unique within the district
 * @param district name of its district
 */
public record Cell(
    int x,
    int y,
    int residents,
    int households,
    double migrantShare,
    double urbanShare,
    String community,
    String street,
    String district) {}
