/**
 * Who does the work, where and when: service providers, skills, teams, territories, engineers,
 * shifts, absences and on-call duties. It does not know customers, stock or visits.
 */
@NullMarked
package org.waymend.workforce;

import org.jspecify.annotations.NullMarked;
