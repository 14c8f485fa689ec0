import Programme

/// The section `criteria`: the planner's own wishes about columns of `people.csv`.
enum CriteriaSection {
  private enum Kind: String, CaseIterable {
    case spread, gather, atLeast, atMost
  }

  /// The columns that criteria are about, folded; what is wrong with them is told by `read`.
  static func columns(_ root: JSONObject) -> Set<String> {
    var columns: Set<String> = []
    for node in root.elements("criteria") ?? [] {
      guard case .object(let members) = node.value else { continue }
      for member in members where member.key == "column" {
        if case .text(let name) = member.node.value { columns.insert(HeaderMatch.folded(name)) }
      }
    }
    return columns
  }

  static func read(_ root: JSONObject, _ draft: FolderDraft) -> [Criterion] {
    (root.objects("criteria") ?? []).compactMap { entry in
      let criterion = one(entry, draft)
      entry.finish()
      return criterion
    }
  }

  private static func one(_ entry: JSONObject, _ draft: FolderDraft) -> Criterion? {
    entry.require("column")
    entry.require("kind")
    let column = entry.text("column")
    let name = entry.text("name") ?? column ?? ""
    let kind = entry.choice("kind", of: Kind.self)
    let weight = entry.integer("weight", in: 0...1_000_000) ?? 10
    let isHard = entry.flag("hard") ?? false
    let count = entry.integer("count", in: 0...100)
    let value = entry.text("value")
    guard let column, let kind else { return nil }
    var found = column
    if let columns = draft.attributeColumns {
      let folded = HeaderMatch.folded(column)
      guard let match = columns.first(where: { HeaderMatch.folded($0) == folded }) else {
        entry.report(.criterionColumnIsUnknown, key: "column", name, column)
        return nil
      }
      found = match
    }
    func criterion(_ kind: Criterion.Kind) -> Criterion {
      Criterion(name: name, column: found, kind: kind, weight: weight, isHard: isHard)
    }
    switch kind {
    case .spread: return criterion(.spread)
    case .gather: return criterion(.gather)
    case .atLeast, .atMost:
      // What is there and is of the wrong kind has been told of.
      for key in ["count", "value"] where !entry.contains(key) {
        entry.report(.criterionNeeds, name, key)
      }
      guard let count, let value else { return nil }
      return criterion(
        kind == .atLeast
          ? .atLeast(count: count, value: value) : .atMost(count: count, value: value))
    }
  }
}
