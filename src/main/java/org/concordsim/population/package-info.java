/** Residents: their traits, acquaintances, trust and experience. */
package org.concordsim.population;
