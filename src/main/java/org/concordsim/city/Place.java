package org.concordsim.city;

import org.concordsim.parameter.Parameter;

/** A place on the lattice, whether or not a cell lies there. */
public record Place(
    @Parameter(value = "Column, from 0 at the left", min = 0, max = 99_999_999) int x,
    @Parameter(value = "Row, from 0 at the top", min = 0, max = 99_999_999) int y) {}
