import ConstraintSolving

/// Names that need no unknown of their own, found before any variable is made.
///
/// MiniZinc writes `int_eq_reif(x, 5, b)` and `bool2int(b, i)` for what is, in a kernel with
/// literals, one literal of x. First the integers that `bool2int` makes are taken as flags; then
/// Booleans that compare a variable, itself no flag, with a constant. So no chain can close into
/// a circle.
struct FlatZincAliases {
  enum Alias {
    /// The integer is 1 where this Boolean is true.
    case flag(FlatZincName)
    /// The Boolean says how this integer compares with a constant.
    case comparison(FlatZincName, Relation, Int)
  }

  private var aliases: [Alias?]
  private var declared: [Int32]  // place of each name's declaration without a value, or -1
  private(set) var isSuperfluous: [Bool]

  subscript(name: FlatZincName) -> Alias? { aliases[name.index] }

  init(_ source: FlatZincModel) throws(FlatZincFault) {
    aliases = Array(repeating: nil, count: source.symbols.count)
    declared = Array(repeating: -1, count: source.symbols.count)
    isSuperfluous = Array(repeating: false, count: source.constraints.count)
    var known = Array(repeating: false, count: source.symbols.count)
    for (place, declaration) in source.declarations.enumerated() {
      guard !known[declaration.name.index] else {
        throw FlatZincFault(
          declaration.position, "\(source.symbols[declaration.name]) is declared twice")
      }
      known[declaration.name.index] = true
      if declaration.value == nil { declared[declaration.name.index] = Int32(clamping: place) }
    }
    if let bool2int = source.symbols.find("bool2int") { findFlags(source, bool2int) }
    findComparisons(source)
  }

  private mutating func findFlags(_ source: FlatZincModel, _ bool2int: FlatZincName) {
    for (place, constraint) in source.constraints.enumerated()
    where constraint.name == bool2int && constraint.arguments.count == 2 {
      guard case .name(let flag) = constraint.arguments[0].kind,
        case .name(let number) = constraint.arguments[1].kind,
        let flagType = type(flag, source), flagType.element == .bool,
        let type = type(number, source), type.element == .int, aliases[number.index] == nil,
        type.domain.map({ $0.contains(0) && $0.contains(1) }) ?? true
      else { continue }
      aliases[number.index] = .flag(flag)
      isSuperfluous[place] = true
    }
  }

  /// Whether a constant is far from overflow.
  private static func isModest(_ value: Int) -> Bool {
    value > -(1 << 62) && value < 1 << 62
  }

  private func type(_ name: FlatZincName, _ source: FlatZincModel) -> FlatZincType? {
    declared[name.index] < 0 ? nil : source.declarations[Int(declared[name.index])].type
  }

  private mutating func findComparisons(_ source: FlatZincModel) {
    var relations: [FlatZincName: (Relation, Int)] = [:]
    for (text, relation, shift) in [
      ("int_eq_reif", Relation.equal, 0), ("int_ne_reif", .notEqual, 0),
      ("int_le_reif", .lessOrEqual, 0), ("int_lt_reif", .lessOrEqual, -1),
      ("int_ge_reif", .greaterOrEqual, 0), ("int_gt_reif", .greaterOrEqual, 1),
    ] {
      if let name = source.symbols.find(text) { relations[name] = (relation, shift) }
    }
    guard !relations.isEmpty else { return }
    for (place, constraint) in source.constraints.enumerated()
    where constraint.arguments.count == 3 {
      guard let (relation, shift) = relations[constraint.name],
        case .name(let result) = constraint.arguments[2].kind,
        let resultType = type(result, source), resultType.element == .bool,
        aliases[result.index] == nil
      else { continue }
      let variable: FlatZincName
      let alias: Alias
      switch (constraint.arguments[0].kind, constraint.arguments[1].kind) {
      case (.name(let name), .int(let value)) where Self.isModest(value):
        variable = name
        alias = .comparison(name, relation, value + shift)
      case (.int(let value), .name(let name)) where Self.isModest(value):
        variable = name
        alias = .comparison(name, relation.mirrored, value - shift)
      default: continue
      }
      guard let type = type(variable, source), type.element == .int,
        aliases[variable.index] == nil
      else { continue }
      aliases[result.index] = alias
      isSuperfluous[place] = true
    }
  }
}

extension Relation {
  /// The relation with its sides exchanged.
  var mirrored: Relation {
    switch self {
    case .lessOrEqual: .greaterOrEqual
    case .greaterOrEqual: .lessOrEqual
    case .equal, .notEqual: self
    }
  }
}
