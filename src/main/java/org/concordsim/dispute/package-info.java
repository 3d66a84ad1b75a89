/** Types of dispute, the ladder, decisions and clocks. */
package org.concordsim.dispute;
