import Programme

/// A rule set on the command line for one run: `rule.parameter=value`.
enum RuleOverride {
  /// Applies every `--set` of an invocation.
  ///
  /// - Throws: `UsageError` for the rules, parameters and values that do not exist, and for what is
  ///   set twice, all of them.
  static func apply(_ texts: [String], to settings: inout RuleSettings) throws(UsageError) {
    var faults: [UsageError] = []
    var seen: Set<Substring> = []
    for text in texts {
      let name = text.prefix { $0 != "=" }
      if !seen.insert(name).inserted {
        faults.append(.badSetting(text, Words.setTwice.with(String(name))))
        continue
      }
      do throws(UsageError) {
        try apply(text, to: &settings)
      } catch {
        faults.append(error)
      }
    }
    if let first = faults.first { throw faults.count == 1 ? first : .several(faults) }
  }

  private static func apply(_ text: String, to settings: inout RuleSettings) throws(UsageError) {
    let halves = text.split(separator: "=", maxSplits: 1).map(String.init)
    let names = (halves.first ?? "").split(separator: ".").map(String.init)
    guard halves.count == 2, names.count == 2 else {
      throw .badSetting(
        text,
        Words.settingShape.text)
    }
    guard let id = RuleID(rawValue: names[0]) else {
      let known = RuleID.allCases.map(\.rawValue)
      throw .badSetting(
        text,
        Nearest.match(names[0], among: known).map { Words.unknownRule.with(names[0], $0) }
          ?? Words.noSuchRule.with(names[0], known.joined(separator: ", ")))
    }
    let rule = Rule.of(id)
    switch names[1] {
    case "on":
      guard let flag = flag(halves[1]) else { throw badValue(text, Words.yesNo.text) }
      if rule.isFixed, !flag {
        throw .badSetting(
          text,
          Words.ruleStaysOn.text)
      }
      settings[id].isOn = flag
    case "hard":
      guard let flag = flag(halves[1]) else { throw badValue(text, Words.yesNo.text) }
      if rule.isFixed, !flag {
        throw .badSetting(
          text, Words.ruleStaysHard.text)
      }
      settings[id].isHard = flag
    case "weight":
      guard let weight = Int(halves[1]), (0...1_000_000).contains(weight) else {
        throw badValue(text, Words.fromTo.with("0", "1000000"))
      }
      settings[id].weight = weight
    default:
      try set(names[1], halves[1], of: rule, in: &settings, text)
    }
  }

  private static func set(
    _ name: String, _ value: String, of rule: Rule, in settings: inout RuleSettings, _ text: String
  ) throws(UsageError) {
    guard let parameter = rule.parameters.first(where: { $0.name == name }) else {
      let known = (rule.parameters.map(\.name) + ["on", "hard", "weight"]).joined(separator: ", ")
      throw .badSetting(
        text,
        Words.ruleParameters.with(rule.id.rawValue, known))
    }
    switch parameter.kind {
    case .number(let range):
      guard let number = Int(value), range.contains(number) else {
        throw badValue(
          text, Words.fromTo.with("\(range.lowerBound)", "\(range.upperBound)"))
      }
      settings[rule.id].values[name] = number
    case .time:
      let parts = value.split(whereSeparator: { $0 == ":" || $0 == "." }).map { Int($0) }
      guard parts.count == 2, let hour = parts[0], let minute = parts[1],
        (0...24).contains(hour), (0...59).contains(minute), hour * 60 + minute <= 1440
      else { throw badValue(text, Words.wantedTime.text) }
      settings[rule.id].values[name] = hour * 60 + minute
    case .flag:
      guard let flag = flag(value) else { throw badValue(text, Words.yesNo.text) }
      settings[rule.id].values[name] = flag ? 1 : 0
    case .choice(let words):
      guard let position = words.firstIndex(of: value) else {
        throw badValue(
          text, Text(da: words.joined(separator: ", "), en: words.joined(separator: ", ")))
      }
      settings[rule.id].values[name] = position
    }
  }

  private static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "ja", "yes", "true", "1", "on": true
    case "nej", "no", "false", "0", "off": false
    default: nil
    }
  }

  private static func badValue(_ text: String, _ wanted: Text) -> UsageError {
    .badSetting(text, Words.valueCanBe.with(wanted))
  }
}
