package org.waymend.shared.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written from ECMA-376 alone, so that no library has to agree with itself. */
public final class HandmadeWorkbook {
  private HandmadeWorkbook() {}

  /** A cell with this text; the text is XML. */
  public static String text(String cell, String text) {
    return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  /** A cell with any text. */
  public static String plain(String cell, String text) {
    return text(cell, text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
  }

  /** The name of a cell: column 27 of row 3 is AB3. */
  public static String cell(int column, long row) {
    var last = String.valueOf((char) ('A' + column % 26));
    return (column < 26 ? "" : (char) ('A' + column / 26 - 1)) + last + row;
  }

  /** A workbook with one sheet of these rows; styles 1 and 2 are dates, 3 is money. */
  public static byte[] workbook(String rows) throws IOException {
    return zip(parts(rows));
  }

  static Map<String, String> parts(String rows) {
    var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    var packages = "http://schemas.openxmlformats.org/package/2006/";
    var kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    var parts = new LinkedHashMap<String, String>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\""
            + packages
            + "content-types\"><Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + override("/xl/workbook.xml", kind + "sheet.main+xml")
            + override("/xl/worksheets/sheet1.xml", kind + "worksheet+xml")
            + override("/xl/sharedStrings.xml", kind + "sharedStrings+xml")
            + override("/xl/styles.xml", kind + "styles+xml")
            + "</Types>");
    parts.put(
        "_rels/.rels",
        relations(packages, relation("r1", office + "/officeDocument", "xl/workbook.xml")));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + main
            + "\" xmlns:r=\""
            + office
            + "\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations(
            packages,
            relation("r1", office + "/worksheet", "worksheets/sheet1.xml")
                + relation("r2", office + "/sharedStrings", "sharedStrings.xml")
                + relation("r3", office + "/styles", "styles.xml")));
    parts.put(
        "xl/sharedStrings.xml",
        "<sst xmlns=\"" + main + "\"><si><t>no</t></si><si><t>AC &amp; DC</t></si></sst>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns=\""
            + main
            + "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m/d h:mm\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"#,##0.00 &quot;USD&quot;;[Red]-0.00\"/>"
            + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
            + "<xf numFmtId=\"165\"/></cellXfs></styleSheet>");
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    return parts;
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static String relations(String packages, String all) {
    return "<Relationships xmlns=\"" + packages + "relationships\">" + all + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  static byte[] zip(Map<String, String> parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
