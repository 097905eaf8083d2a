package org.waymend.dispatch;

import java.util.List;
import org.waymend.workorder.VisitView;

/**
 * What changed on the board.
 *
 * @param sequence to go on from
 * @param isComplete false if there was too much: read the board anew
 */
public record BoardChanges(long sequence, List<VisitView> visits, boolean isComplete) {}
