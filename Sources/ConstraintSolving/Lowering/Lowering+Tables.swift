extension Lowering {
  /// The tuple of sums is one of the rows: a selector literal for each row (Bacchus, "GAC via unit
  /// propagation", 2007).
  func addTable(
    _ sums: [LinearExpression], _ rows: [[Int]], _ condition: Literal, _ engine: inout Engine
  ) throws(ModelFault) {
    let columns = try operands(sums, &engine)
    guard rows.allSatisfy({ $0.count == columns.count }) else {
      throw .unequalLengths(constraint: current)
    }
    var known = Set<[Int]>()
    let possible = rows.filter { row in
      known.insert(row).inserted
        && zip(columns, row).allSatisfy { x, value in
          Int(engine.lower(x)) <= value && value <= Int(engine.upper(x))
        }
    }
    if possible.isEmpty {
      engine.addClause([condition ^ 1])
      return
    }
    if columns.isEmpty { return }
    let selectors = possible.map { _ in
      columns.count == 1 ? engine.trueLiteral : engine.newBoolean()
    }
    if columns.count > 1 { engine.addClause(selectors + [condition ^ 1]) }
    for (column, x) in columns.enumerated() {
      var supports: [Int: [Literal]] = [:]
      for (row, selector) in zip(possible, selectors) {
        supports[row[column], default: []].append(selector)
      }
      let values = supports.keys.sorted()
      addHoles(of: x, outside: values, condition, &engine)
      if columns.count == 1 { continue }
      for value in values {
        let takes = equality(x, value, &engine)
        let supporters = supports[value] ?? []
        for selector in supporters { engine.addClause([selector ^ 1, takes]) }
        engine.addClause(supporters + [takes ^ 1, condition ^ 1])
      }
    }
  }

  /// The operand takes one of the values (sorted, at least one), where the condition is true.
  func addHoles(
    of x: Operand, outside values: [Int], _ condition: Literal, _ engine: inout Engine
  ) {
    guard let first = values.first, let last = values.last else { return }
    engine.addClause([condition ^ 1, atLeast(x, first, &engine)])
    engine.addClause([condition ^ 1, atLeast(x, last + 1, &engine) ^ 1])
    for (value, next) in zip(values, values.dropFirst()) where next > value + 1 {
      engine.addClause([
        condition ^ 1, atLeast(x, value + 1, &engine) ^ 1, atLeast(x, next, &engine),
      ])
    }
  }

  /// The literal that an operand is at least a value.
  func atLeast(_ x: Operand, _ value: Int, _ engine: inout Engine) -> Literal {
    if value <= Int(engine.lower(x)) { return engine.trueLiteral }
    if value > Int(engine.upper(x)) { return engine.trueLiteral ^ 1 }
    return engine.literal(engine.atLeast(x, Int32(value)))
  }

  /// The result is the entry at a place.
  func addElement(
    _ index: LinearExpression, _ entries: [LinearExpression], _ base: Int,
    _ result: LinearExpression, _ condition: Literal, _ engine: inout Engine
  ) throws(ModelFault) {
    let place = try operand(index, &engine)
    let target = try operand(result, &engine)
    let choices = try operands(entries, &engine)
    let (last, overflow) = base.addingReportingOverflow(choices.count - 1)
    guard !choices.isEmpty, !overflow else {
      engine.addClause([condition ^ 1])
      return
    }
    engine.addClause([condition ^ 1, atLeast(place, base, &engine)])
    engine.addClause([condition ^ 1, atLeast(place, last == .max ? .max : last + 1, &engine) ^ 1])
    if engine.isImpossible { return }
    let inRange = choices.indices.filter {
      base + $0 >= Int(engine.lower(place)) && base + $0 <= Int(engine.upper(place))
    }
    if choices.allSatisfy({ engine.isFixed($0) }) {
      addConstantElement(place, choices, base, inRange, target, condition, &engine)
      return
    }
    for k in inRange {
      let chosen = equality(place, base + k, &engine)
      if engine.isFalse(chosen) { continue }
      let both: Literal
      if condition == engine.trueLiteral {
        both = chosen
      } else {
        both = engine.newBoolean()
        engine.addClause([condition ^ 1, chosen ^ 1, both])
      }
      try addLinear(difference(target, choices[k]), .equal, 0, both, &engine)
    }
    if condition == engine.trueLiteral {
      engine.add(
        ElementBounds(
          index: place.plus(Int32(clamping: -base)), entries: choices, result: target))
    }
  }

  private func addConstantElement(
    _ place: Operand, _ entries: [Operand], _ base: Int, _ inRange: [Int], _ target: Operand,
    _ condition: Literal, _ engine: inout Engine
  ) {
    var places: [Int: [Literal]] = [:]
    for k in inRange {
      let chosen = equality(place, base + k, &engine)
      if engine.isFalse(chosen) { continue }
      places[Int(engine.lower(entries[k])), default: []].append(chosen)
    }
    let values = places.keys.sorted()
    if values.isEmpty {
      engine.addClause([condition ^ 1])
      return
    }
    addHoles(of: target, outside: values, condition, &engine)
    for value in values {
      let takes = equality(target, value, &engine)
      let supporters = places[value] ?? []
      for chosen in supporters { engine.addClause([chosen ^ 1, takes, condition ^ 1]) }
      engine.addClause(supporters + [takes ^ 1, condition ^ 1])
    }
  }

  /// `forward[i] = j + base` exactly when `backward[j] = i + base`.
  func addInverse(
    _ forward: [LinearExpression], _ backward: [LinearExpression], _ base: Int,
    _ condition: Literal, _ engine: inout Engine
  ) throws(ModelFault) {
    let there = try operands(forward, &engine)
    let back = try operands(backward, &engine)
    let (end, overflow) = base.addingReportingOverflow(max(there.count, back.count))
    guard !overflow, end != .max, base != .min else {
      engine.addClause([condition ^ 1])
      return
    }
    for (list, other) in [(there, back), (back, there)] {
      for x in list {
        engine.addClause([condition ^ 1, atLeast(x, base, &engine)])
        engine.addClause([condition ^ 1, atLeast(x, base + other.count, &engine) ^ 1])
      }
    }
    if engine.isImpossible { return }
    for (i, x) in there.enumerated() {
      for (j, y) in back.enumerated() {
        let a = equality(x, base + j, &engine)
        let b = equality(y, base + i, &engine)
        engine.addClause([condition ^ 1, a ^ 1, b])
        engine.addClause([condition ^ 1, a, b ^ 1])
      }
    }
    guard condition == engine.trueLiteral, there.count == back.count, there.count > 2 else {
      return
    }
    engine.add(AllDifferent(there))
    engine.add(AllDifferent(back))
  }

  /// The first list comes before the second.
  func addLexicographic(
    _ first: [LinearExpression], _ second: [LinearExpression], _ strict: Bool,
    _ condition: Literal, _ engine: inout Engine
  ) throws(ModelFault) {
    let a = try operands(first, &engine)
    let b = try operands(second, &engine)
    // `equalSoFar` holds where nothing before this place has decided the order.
    var equalSoFar = condition
    for (x, y) in zip(a, b) {
      try addLinear(difference(x, y), .lessOrEqual, 0, equalSoFar, &engine)
      let less = engine.newBoolean()
      try addLinear(difference(x, y), .lessOrEqual, -1, less, &engine)
      let next = engine.newBoolean()
      engine.addClause([equalSoFar ^ 1, less, next])
      equalSoFar = next
    }
    let mayEnd = a.count < b.count || (a.count == b.count && !strict)
    if !mayEnd { engine.addClause([equalSoFar ^ 1]) }
  }
}
