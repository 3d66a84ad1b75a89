/** From a file to a checked, typed scenario. */
package org.concordsim.scenario;
