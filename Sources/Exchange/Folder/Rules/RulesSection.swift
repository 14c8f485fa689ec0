import Programme

/// The section `rules`: switches, weights and parameters of the rules.
enum RulesSection {
  static func read(_ root: JSONObject, into settings: inout RuleSettings) {
    guard let object = root.object("rules") else { return }
    let names = RuleID.allCases.map(\.rawValue)
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
      entry.finish()
    }
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
    if rule.id == .groupSize { order(&setting, entry) }
    return setting
  }

  /// Holds the sizes of groups to their order, and tells of the one that is out of it.
  private static func order(_ setting: inout RuleSetting, _ entry: JSONObject) {
    let (smallest, largest) = (setting["smallest"], setting["largest"])
    guard smallest > largest else { return }
    let isFirst = entry.keys.contains("smallest")
    entry.report(
      .numberIsOutOfRange, key: isFirst ? "smallest" : "largest",
      String(isFirst ? smallest : largest), String(isFirst ? 2 : smallest),
      String(isFirst ? largest : 40))
    setting.values["smallest"] = largest
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
