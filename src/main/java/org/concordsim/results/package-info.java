/** The results folder: tables, manifest, atomic writing. */
package org.concordsim.results;
