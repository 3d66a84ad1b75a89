/**
 * Pictures, each a pure function of a small view of the results: {@link
 * org.concordsim.chart.ChartCatalogue} names and draws them, {@link
 * org.concordsim.chart.ChartSource} is all they know.
 */
package org.concordsim.chart;
