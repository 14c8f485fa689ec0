import Programme

/// The section `packs`: learning packs.
enum PacksSection {
  static func read(_ root: JSONObject) -> [LearningPack] {
    var packs: [String: LearningPack] = [:]
    for entry in root.objects("packs") ?? [] {
      let pack = one(entry)
      entry.finish()
      guard let pack else { continue }
      if packs[pack.key] != nil {
        entry.report(.activityIsDouble, key: "id", pack.key)
      } else {
        packs[pack.key] = pack
      }
    }
    return packs.values.sorted { $0.key < $1.key }
  }

  private static func one(_ entry: JSONObject) -> LearningPack? {
    entry.require("id")
    let key = entry.text("id")
    let name = entry.text("name")
    var pack = LearningPack(
      key: key ?? "", name: name ?? key ?? "", theme: entry.text("theme") ?? "")
    pack.learningDay = entry.integer("learningDay", in: 1...99)
    if let minutes = bounds(entry, "minutes", in: 0...1440) {
      (pack.shortest, pack.longest) = minutes
    }
    if let people = bounds(entry, "participants", in: 0...1_000_000) {
      (pack.fewest, pack.most) = people
    }
    pack.published = entry.date("published")
    pack.kinds = entry.kinds("kinds") ?? []
    return key.map { _ in pack }
  }

  /// Two numbers in a list, the lower first.
  private static func bounds(_ entry: JSONObject, _ key: String, in range: ClosedRange<Int>) -> (
    Int, Int
  )? {
    guard let numbers = entry.integers(key, in: range) else { return nil }
    guard numbers.count == 2, numbers[0] <= numbers[1] else {
      entry.report(
        .numberIsOutOfRange, key: key, numbers.map(String.init).joined(separator: ", "),
        String(range.lowerBound), String(range.upperBound))
      return nil
    }
    return (numbers[0], numbers[1])
  }
}
