package org.concordsim.reference;

/** What a respondent takes away from a dispute, from the next day on. */
record Lesson(Person student, double trustGained, boolean remembersDispute) {}
