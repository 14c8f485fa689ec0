import Programme

/// Typed access to an object of a rules file, collecting every fault on the way.
///
/// Each accessor notes the key it was asked for, so that ``finish()`` can name the keys that
/// nobody asked for, each with the nearest one that exists. An absent value is nil without a
/// fault; a value of another type or out of range is nil with one.
final class JSONObject {
  /// The faults of the file; objects of one file share it.
  let faults: FaultBox
  /// Where the object stands, for messages: `activities[2].window`.
  let path: String
  let line: Int
  let column: Int
  private let members: [JSONNode.Member]
  private var asked: [String] = []

  /// Opens the object in a node; a node that is none is a fault and reads as empty.
  init(_ node: JSONNode, path: String, faults: FaultBox) {
    self.faults = faults
    self.path = path
    line = node.line
    column = node.column
    if case .object(let members) = node.value {
      self.members = members
    } else {
      members = []
      faults.log.report(
        .jsonTypeIsWrong, row: node.line, column: node.column,
        path.isEmpty ? FaultWord.wholeFile.argument : path,
        "@" + JSONKind.object.rawValue, "@" + node.value.kind.rawValue)
    }
  }

  /// The keys of the object in the order of the text.
  var keys: [String] { members.map(\.key) }

  /// The value of a key, whatever it is; null counts as absent.
  func node(_ key: String) -> JSONNode? {
    if !asked.contains(key) { asked.append(key) }
    guard let member = members.first(where: { $0.key == key }) else { return nil }
    if case .null = member.node.value { return nil }
    return member.node
  }

  /// Whether a key stands there, also with null.
  func contains(_ key: String) -> Bool { members.contains { $0.key == key } }

  func flag(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    if case .flag(let value) = node.value { return value }
    return mistyped(node, key, .flag)
  }

  func integer(_ key: String, in bounds: ClosedRange<Int>) -> Int? {
    guard let node = node(key) else { return nil }
    return integer(node, key, bounds)
  }

  func number(_ key: String, in bounds: ClosedRange<Double>) -> Double? {
    guard let node = node(key) else { return nil }
    let value: Double
    switch node.value {
    case .integer(let integer): value = Double(integer)
    case .number(let number): value = number
    default: return mistyped(node, key, .number)
    }
    guard bounds.contains(value) else {
      report(
        .numberIsOutOfRange, at: node, key, JSONObject.plain(value),
        JSONObject.plain(bounds.lowerBound), JSONObject.plain(bounds.upperBound))
      return nil
    }
    return value
  }

  func text(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    if case .text(let value) = node.value { return value }
    return mistyped(node, key, .text)
  }

  /// A text that must be one of several; a slip comes back with the nearest.
  func choice<T: RawRepresentable & CaseIterable>(_ key: String, of type: T.Type) -> T?
  where T.RawValue == String {
    guard let node = node(key) else { return nil }
    guard case .text(let word) = node.value else { return mistyped(node, key, .text) }
    return choice(word, node, key)
  }

  /// A list of texts that must each be one of several; a single text counts as a list of one.
  func choices<T: RawRepresentable & CaseIterable>(_ key: String, of type: T.Type) -> [T]?
  where T.RawValue == String {
    elements(key)?.compactMap { node in
      guard case .text(let word) = node.value else { return mistyped(node, key, .text) }
      return choice(word, node, key)
    }
  }

  /// A list of texts; a single text counts as a list of one.
  func texts(_ key: String) -> [String]? {
    elements(key)?.compactMap { node in
      if case .text(let value) = node.value { return value }
      return mistyped(node, key, .text)
    }
  }

  /// A list of whole numbers; a single one counts as a list of one.
  func integers(_ key: String, in bounds: ClosedRange<Int>) -> [Int]? {
    elements(key)?.compactMap { integer($0, key, bounds) }
  }

  /// A date in a text, as days since 1 January 1970.
  func day(_ key: String) -> Int? { parsed(key, DateText.parse) }

  /// A time of day in a text, as minutes since midnight.
  func time(_ key: String) -> Int? { parsed(key, CellParser.time) }

  func object(_ key: String) -> JSONObject? {
    node(key).map { JSONObject($0, path: child(key), faults: faults) }
  }

  /// A list of objects; a single object counts as a list of one.
  func objects(_ key: String) -> [JSONObject]? {
    guard let node = node(key) else { return nil }
    switch node.value {
    case .array(let elements):
      return elements.enumerated().map {
        JSONObject($1, path: child(key) + "[\($0 + 1)]", faults: faults)
      }
    default: return [JSONObject(node, path: child(key), faults: faults)]
    }
  }

  /// The elements of a list, or the single value as a list of one.
  func elements(_ key: String) -> [JSONNode]? {
    guard let node = node(key) else { return nil }
    if case .array(let elements) = node.value { return elements }
    return [node]
  }

  /// Reports a fault at the value of a key, or at the object where there is none.
  func report(_ id: FaultID, key: String? = nil, _ arguments: String...) {
    let member = key.flatMap { key in members.first { $0.key == key } }
    faults.log.report(
      id, row: member?.node.line ?? line, column: member?.node.column ?? column,
      field: key.map(child) ?? path, arguments: arguments)
  }

  /// Says that a key is missing which must be there.
  func require(_ key: String) {
    if !contains(key) {
      report(.jsonKeyIsMissing, key: nil, key, path.isEmpty ? FaultWord.inTheFile.argument : path)
    }
  }

  /// Names the keys that no accessor asked for.
  func finish() {
    for member in members where !asked.contains(member.key) {
      if let nearest = Nearest.match(member.key, among: asked.filter { !contains($0) }) {
        faults.log.report(
          .jsonKeyIsMisspelt, row: member.line, column: member.column, field: path, member.key,
          nearest)
      } else {
        faults.log.report(
          .jsonKeyIsUnknown, row: member.line, column: member.column, field: path, member.key,
          asked.sorted().joined(separator: ", "))
      }
    }
  }

  /// The path of a member.
  func child(_ key: String) -> String { path.isEmpty ? key : path + "." + key }

  private func parsed(_ key: String, _ parse: (String) -> Result<Int, Misreading>) -> Int? {
    guard let node = node(key) else { return nil }
    guard case .text(let text) = node.value else { return mistyped(node, key, .text) }
    switch parse(text) {
    case .success(let value): return value
    case .failure(let misreading):
      faults.log.report(
        misreading.id, row: node.line, column: node.column, field: child(key),
        arguments: misreading.arguments)
      return nil
    }
  }

  private func choice<T: RawRepresentable & CaseIterable>(
    _ word: String, _ node: JSONNode, _ key: String
  ) -> T? where T.RawValue == String {
    if let value = T(rawValue: word) { return value }
    let names = T.allCases.map(\.rawValue)
    if let nearest = Nearest.match(word, among: names) {
      report(.choiceIsMisspelt, at: node, key, word, nearest)
    } else {
      report(.choiceIsUnknown, at: node, key, word, names.joined(separator: ", "))
    }
    return nil
  }

  private func integer(_ node: JSONNode, _ key: String, _ bounds: ClosedRange<Int>) -> Int? {
    guard case .integer(let value) = node.value else {
      // Too large for whole numbers is out of every range as well.
      if case .number(let large) = node.value, large.magnitude >= 0x1p62 {
        report(
          .numberIsOutOfRange, at: node, key, JSONObject.plain(large), String(bounds.lowerBound),
          String(bounds.upperBound))
        return nil
      }
      report(
        .jsonTypeIsWrong, at: node, key, child(key), FaultWord.wholeNumber.argument,
        "@" + node.value.kind.rawValue)
      return nil
    }
    guard bounds.contains(value) else {
      report(
        .numberIsOutOfRange, at: node, key, String(value), String(bounds.lowerBound),
        String(bounds.upperBound))
      return nil
    }
    return value
  }

  private func mistyped<T>(_ node: JSONNode, _ key: String, _ kind: JSONKind) -> T? {
    report(
      .jsonTypeIsWrong, at: node, key, child(key), "@" + kind.rawValue,
      "@" + node.value.kind.rawValue)
    return nil
  }

  private func report(_ id: FaultID, at node: JSONNode, _ key: String, _ arguments: String...) {
    faults.log.report(
      id, row: node.line, column: node.column, field: child(key), arguments: arguments)
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}

/// A fault log that the objects of one file share.
final class FaultBox {
  var log: FaultLog

  init(_ log: FaultLog) { self.log = log }
}
