/** The lattice of micro-grids and the four tiers of governance. */
package org.concordsim.city;
