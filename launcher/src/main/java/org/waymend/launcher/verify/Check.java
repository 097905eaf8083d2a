package org.waymend.launcher.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Something that must be true of every database of ours, at every moment.
 *
 * @param name as in the reliability rules, such as {@code INV3}
 * @param statement what holds, for a person to read
 */
record Check(String name, String statement, Question question) {

  /** How the answer is found. */
  interface Question {

    /** Returns one line per violation, a few at most, and none if all is well. */
    List<String> violations(Connection connection) throws SQLException;
  }
}
