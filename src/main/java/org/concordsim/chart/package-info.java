/** Pictures, each a function of a results folder. */
package org.concordsim.chart;
