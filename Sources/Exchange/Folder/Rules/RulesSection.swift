import Programme

/// The section `rules`: switches, weights and parameters of the rules.
enum RulesSection {
  static func read(_ root: JSONObject, into settings: inout RuleSettings) {
    guard let object = root.object("rules") else { return }
    let names = RuleID.allCases.map(\.rawValue)
    var entries: [RuleID: JSONObject] = [:]
    var hasSizes = true
    for key in object.keys {
      guard let id = RuleID(rawValue: key) else {
        if let nearest = Nearest.match(key, among: names) {
          object.report(
            .referenceIsMisspelt, key: key, FaultWord.rule.argument, key, nearest)
        } else {
          object.report(.referenceIsUnknown, key: key, FaultWord.rule.argument, key)
        }
        continue
      }
      guard let entry = object.object(key) else { continue }
      settings[id] = setting(entry, Rule.of(id))
      if id == .groupSize { hasSizes = order(&settings[id], entry) }
      entries[id] = entry
      entry.finish()
    }
    // Of sizes that are not known nothing more is said.
    if hasSizes { reach(settings, entries) }
  }

  /// Tells of a wanted size that no group can have: what is wanted then is not what is written.
  private static func reach(_ settings: RuleSettings, _ entries: [RuleID: JSONObject]) {
    let wanted = settings[.groupSizeTarget]
    let (smallest, largest) = (settings[.groupSize]["smallest"], settings[.groupSize]["largest"])
    let target = wanted["target"]
    guard wanted.binds || wanted.costs, !(smallest...largest).contains(target),
      let entry = entries[.groupSizeTarget] ?? entries[.groupSize]
    else { return }
    // The size itself, or else the sizes that its default is not among.
    let isWritten = entry.contains("target")
    let sizes = isWritten ? entry : entries[.groupSize] ?? entry
    sizes.report(
      .targetIsOutsideSizes, key: ["target", "smallest", "largest"].first(where: sizes.contains),
      String(target), String(smallest), String(largest))
  }

  private static func setting(_ entry: JSONObject, _ rule: Rule) -> RuleSetting {
    var setting = RuleSetting(rule)
    setting.isOn = entry.flag("on") ?? setting.isOn
    setting.isHard = entry.flag("hard") ?? setting.isHard
    setting.weight = entry.integer("weight", in: 0...1_000_000) ?? setting.weight
    if rule.isFixed, !setting.isOn || !setting.isHard {
      entry.report(.ruleIsFixed, key: setting.isOn ? "hard" : "on", rule.id.rawValue)
      setting.isOn = true
      setting.isHard = true
    }
    for parameter in rule.parameters {
      if let value = value(entry, parameter) { setting.values[parameter.name] = value }
    }
    return setting
  }

  /// Holds the sizes of groups to their order and tells of the one that is out of it; whether none
  /// is.
  private static func order(_ setting: inout RuleSetting, _ entry: JSONObject) -> Bool {
    let (smallest, largest) = (setting["smallest"], setting["largest"])
    guard smallest > largest else { return true }
    let isFirst = entry.keys.contains("smallest")
    entry.report(
      .numberIsOutOfRange, key: isFirst ? "smallest" : "largest",
      String(isFirst ? smallest : largest), String(isFirst ? 2 : smallest),
      String(isFirst ? largest : 40))
    setting.values["smallest"] = largest
    return false
  }

  private static func value(_ entry: JSONObject, _ parameter: RuleParameter) -> Int? {
    switch parameter.kind {
    case .number(let range): return entry.integer(parameter.name, in: range)
    case .time: return entry.time(parameter.name)
    case .flag: return entry.flag(parameter.name).map { $0 ? 1 : 0 }
    case .choice(let words):
      guard let word = entry.text(parameter.name) else { return nil }
      if let index = words.firstIndex(of: word) { return index }
      if let nearest = Nearest.match(word, among: words) {
        entry.report(.choiceIsMisspelt, key: parameter.name, word, nearest)
      } else {
        entry.report(
          .choiceIsUnknown, key: parameter.name, word, words.joined(separator: ", "))
      }
      return nil
    }
  }
}
