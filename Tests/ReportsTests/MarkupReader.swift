/// An element of a page or picture, with what it holds.
final class Node {
  let name: String
  let attributes: [String: String]
  var children: [Node] = []
  /// The text directly in it.
  var ownText = ""
  weak var parent: Node?

  init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// All that is said in it.
  var text: String {
    name == "#text" ? ownText : children.map(\.text).joined()
  }

  /// It and everything below, in order.
  var all: [Node] { [self] + children.flatMap(\.all) }

  /// The elements of a name below it, in order.
  func elements(_ name: String) -> [Node] { all.filter { $0.name == name } }

  subscript(attribute: String) -> String? { attributes[attribute] }
}

/// A strict reader for what `Markup` writes: each element closed, each attribute quoted and given
/// once, each ampersand begun and ended.
struct MarkupReader {
  struct Mistake: Error, CustomStringConvertible {
    var description: String
  }

  static let voids: Set<String> = ["meta", "link", "br", "hr", "input", "img", "col"]

  private let text: [Character]
  private var at = 0

  static func read(_ text: String) throws -> Node {
    var reader = MarkupReader(text: Array(text))
    return try reader.document()
  }

  private init(text: [Character]) { self.text = text }

  private mutating func document() throws -> Node {
    let root = Node(name: "#root", attributes: [:])
    var open = [root]
    while at < text.count {
      if text[at] == "<" {
        try tag(&open)
      } else {
        let leaf = Node(name: "#text", attributes: [:])
        leaf.parent = open.last
        leaf.ownText = try words(until: "<")
        open.last?.children.append(leaf)
      }
    }
    guard open.count == 1 else { throw Mistake(description: "<\(open.last?.name ?? "")> is open") }
    return root
  }

  private mutating func tag(_ open: inout [Node]) throws {
    if starts("<!doctype html>") || starts("<?xml") {
      while at < text.count, text[at] != ">" { at += 1 }
      at += 1
      return
    }
    if starts("</") {
      at += 2
      let name = word()
      guard let last = open.last, last.name == name, text[at] == ">" else {
        throw Mistake(description: "</\(name)> closes <\(open.last?.name ?? "")>")
      }
      at += 1
      open.removeLast()
      return
    }
    at += 1
    let name = word()
    guard !name.isEmpty else { throw Mistake(description: "a bare < at \(at)") }
    var attributes: [String: String] = [:]
    while at < text.count, text[at] != ">", text[at] != "/" {
      if text[at].isWhitespace {
        at += 1
        continue
      }
      let key = word()
      guard !key.isEmpty, attributes[key] == nil else {
        throw Mistake(description: "attribute \(key) of <\(name)> at \(at)")
      }
      guard at + 1 < text.count, text[at] == "=", text[at + 1] == "\"" else {
        attributes[key] = ""
        continue
      }
      at += 2
      attributes[key] = try words(until: "\"")
      at += 1
    }
    let node = Node(name: name, attributes: attributes)
    node.parent = open.last
    open.last?.children.append(node)
    let isClosed = text[at] == "/"
    at += isClosed ? 2 : 1
    if isClosed || MarkupReader.voids.contains(name) { return }
    if name == "script" || name == "style" {
      let leaf = Node(name: "#text", attributes: [:])
      leaf.parent = node
      while at < text.count, !starts("</\(name)>") {
        leaf.ownText.append(text[at])
        at += 1
      }
      node.children.append(leaf)
    }
    open.append(node)
  }

  private func starts(_ prefix: String) -> Bool {
    text[at...].prefix(prefix.count).elementsEqual(prefix)
  }

  private mutating func word() -> String {
    var result = ""
    while at < text.count, text[at].isLetter || text[at].isNumber || "-_:#".contains(text[at]) {
      result.append(text[at])
      at += 1
    }
    return result
  }

  private static let entities: [String: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"",
  ]

  private mutating func words(until end: Character) throws -> String {
    var result = ""
    while at < text.count, text[at] != end {
      guard text[at] == "&" else {
        if text[at] == "<" { throw Mistake(description: "a bare < at \(at)") }
        result.append(text[at])
        at += 1
        continue
      }
      at += 1
      let name = word()
      guard let value = MarkupReader.entities[name], at < text.count, text[at] == ";" else {
        throw Mistake(description: "&\(name) is no entity")
      }
      at += 1
      result.append(value)
    }
    return result
  }
}
