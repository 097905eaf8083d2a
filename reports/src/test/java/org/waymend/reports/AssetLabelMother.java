package org.waymend.reports;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Labels as a city's field service has them. */
final class AssetLabelMother {

  static final String COMPANY = "Riverside City Services";
  private static final List<String> NAMES =
      List.of(
          "Gas boiler, basement",
          "客梯 3 号（东塔）",
          "Heat pump, roof unit 2 with the long hydraulic connection",
          "喆堃龘公寓门禁主机",
          "Fire panel",
          "冷水机组");

  private AssetLabelMother() {}

  static AssetLabel boiler() {
    return numbered(0);
  }

  static AssetLabel numbered(int number) {
    return new AssetLabel(
        "AS-%06d".formatted(number + 1),
        NAMES.get(number % NAMES.size()),
        number % 2 == 0 ? "Vitodens 200-W" : "OTIS GeN2-MR 1000",
        "SN-7720-%05d".formatted(4711 + number * 37),
        number % 2 == 0 ? "Town hall, Main Street 1" : "临江国际中心二期",
        "https://service.example.com/a/0193a7c2-4f10-7b3e-9d55-%012x".formatted(number));
  }

  static List<AssetLabel> many(int count) {
    return IntStream.range(0, count).mapToObj(AssetLabelMother::numbered).toList();
  }

  static AssetLabel named(String name) {
    return new AssetLabel("AS-000001", name, null, null, null, "https://service.example.com/a/1");
  }

  static AssetLabel withLongTexts() {
    return new AssetLabel(
        "PLANT-NORTH-0012/BUILDING-C/LEVEL-04/AIR-HANDLING-UNIT-0007-END",
        "Air handling unit with heat recovery for the open-plan offices on levels four to six,"
            + " including its two frequency converters and the condensate pump",
        "XKC-9000-EXTENDED-RANGE-MARINE-EDITION-2026",
        "SERIAL-2026-0000000000000000000000000000000000004711",
        "上海浦东国际机场第二航站楼国际出发层东侧设备机房及其附属用房",
        "https://service.example.com/a/0193a7c2-4f10-7b3e-9d55-1c2d3e4f5a6b");
  }

  static AssetLabelSheet sheet(LabelPaper paper, int firstPosition, List<AssetLabel> labels) {
    return new AssetLabelSheet(Locale.ENGLISH, COMPANY, paper, firstPosition, labels);
  }

  static AssetLabelSheet sheet(AssetLabel... labels) {
    return sheet(LabelPaper.A4, 1, List.of(labels));
  }
}
