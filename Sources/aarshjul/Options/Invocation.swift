import Foundation
import Programme

/// What was asked for: the verb's folder and options, checked against its table.
struct Invocation: Sendable {
  /// Words that are no options, in order.
  var words: [String] = []
  private var values: [String: [String]] = [:]
  /// The language to speak.
  var language: Language = .danish

  /// Whether an option was given.
  func has(_ option: OptionSpec) -> Bool { values[option.name] != nil }

  /// The last value of an option.
  func text(_ option: OptionSpec) -> String? { values[option.name]?.last }

  /// Every value of an option.
  func texts(_ option: OptionSpec) -> [String] { values[option.name] ?? [] }

  /// The number given for an option; it has been checked.
  func number(_ option: OptionSpec) -> Int? { text(option).flatMap { Int($0) } }

  /// The seconds given for an option; they have been checked.
  func seconds(_ option: OptionSpec) -> Double? { text(option).flatMap(Invocation.seconds) }

  /// Reads a verb's arguments.
  ///
  /// - Throws: `UsageError` for an option that the verb does not have, a value that it cannot take,
  ///   or an option without the one that it belongs to.
  static func parse(
    _ arguments: [String], for verb: any Verb.Type, language: Language
  ) throws(UsageError) -> Invocation {
    var result = Invocation()
    result.language = language
    let table = verb.options + OptionTable.common
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" {
        result.words += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        result.words.append(word)
        continue
      }
      let spelled = word == "-h" ? "--help" : word
      let parts = spelled.drop { $0 == "-" }.split(separator: "=", maxSplits: 1)
      let name = parts.first.map(String.init) ?? ""
      guard spelled.hasPrefix("--"), let option = table.first(where: { $0.name == name }) else {
        throw .unknownOption(word, nearest: Nearest.match(name, among: table.map(\.name)))
      }
      var value = parts.count > 1 ? String(parts[1]) : nil
      if case .flag = option.kind {
        if value != nil { throw .needlessValue(option.name) }
        value = ""
      } else if value == nil {
        guard let next = rest.popFirst() else { throw .missingValue(option) }
        value = next
      }
      let given = value ?? ""
      guard accepts(option, given) else { throw .badValue(option, given) }
      if !option.repeats, result.values[option.name] != nil { throw .twice(option.name) }
      result.values[option.name, default: []].append(given)
    }
    for option in table where result.has(option) {
      if let other = option.needs, result.values[other] == nil {
        throw .saysNothing(option, without: other)
      }
    }
    if result.words.count > verb.mostWords { throw .tooManyWords(result.words[verb.mostWords]) }
    if let code = result.text(OptionTable.lang), let chosen = Language(rawValue: code) {
      result.language = chosen
    }
    return result
  }

  private static func seconds(_ text: String) -> Double? {
    guard let value = Double(text.replacingOccurrences(of: ",", with: ".")), value.isFinite,
      value > 0, value <= 1_000_000
    else { return nil }
    return value
  }

  private static func accepts(_ option: OptionSpec, _ value: String) -> Bool {
    switch option.kind {
    case .flag: true
    case .number(let range): Int(value).map(range.contains) ?? false
    case .seconds: seconds(value) != nil
    case .date: DateArgument.day(value) != nil
    case .choice(let words): words.contains(value)
    case .text: !value.isEmpty
    }
  }
}
