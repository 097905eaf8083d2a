package org.waymend.reports;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a template from records: a field has the name of a record component. JasperReports' own
 * bean source cannot, since records have no {@code getX()}.
 */
final class RecordDataSource<R extends Record> implements JRDataSource {

  private final Class<R> type;
  private final Map<String, Method> accessors;
  private final Iterator<R> rows;
  private @Nullable R row;

  RecordDataSource(Class<R> type, List<R> rows) {
    this.type = type;
    this.rows = rows.iterator();
    this.accessors =
        Arrays.stream(type.getRecordComponents())
            .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getAccessor));
    accessors.values().forEach(accessor -> accessor.setAccessible(true));
  }

  @Override
  public boolean next() {
    row = rows.hasNext() ? rows.next() : null;
    return row != null;
  }

  /**
   * The component of the current record with the field's name.
   *
   * @throws JRException if the record has no such component
   */
  @Override
  public @Nullable Object getFieldValue(JRField field) throws JRException {
    var accessor = accessors.get(field.getName());
    if (accessor == null) {
      throw new JRException(type.getName() + " has no component " + field.getName());
    }
    try {
      return accessor.invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new JRException("Cannot read " + field.getName() + " of " + type.getName(), e);
    }
  }
}
