import ConstraintSolving

/// Constraints on sets of integers, as clauses over one literal per possible element.
extension FlatZincEncoder {
  /// Encodes a constraint of this family, or says that it is none.
  mutating func encodeSet(_ call: FlatZincCall) throws(FlatZincFault) -> Bool {
    switch (call.name, call.count) {
    case ("set_in", 2): try encodeMembership(call)
    case ("set_card", 2):
      let set = try set(call[0])
      let size = try integer(call[1])
      add(.count(set.literals, .equal, size), call.tie)
    case ("set_eq", 2): addConjunction(try differences(call).map { !$0 }, call.tie)
    case ("set_ne", 2): addDisjunction(try differences(call), call.tie)
    case ("set_subset", 2): try addSubset(try set(call[0]), of: try set(call[1]), call)
    case ("set_superset", 2): try addSubset(try set(call[1]), of: try set(call[0]), call)
    case ("set_le", 2): tie(try precedes(call, strictly: false), call.tie)
    case ("set_lt", 2): tie(try precedes(call, strictly: true), call.tie)
    case ("set_union", 3): try combine(call) { $0.disjunction($1, $2) }
    case ("set_intersect", 3): try combine(call) { $0.conjunction($1, $2) }
    case ("set_diff", 3): try combine(call) { $0.conjunction($1, !$2) }
    case ("set_symdiff", 3): try combine(call) { $0.difference($1, $2) }
    case ("aarshjul_link_set_to_booleans", 3):
      let set = try set(call[0])
      let literals = try booleans(call[1])
      let first = try constant(call[2])
      guard first > -(1 << 62), first < 1 << 62 else { return false }
      let range = IntegerSet(from: first, to: first + literals.count - 1)
      let other = SetTerm(elements: range.elements, literals: literals)
      // Only the indices are spoken of: an element that is no index is free.
      let pairs = other.elements.map { (set.literal(of: $0) ?? no, other.literal(of: $0) ?? no) }
      var same: [BoolVariable] = []
      for (a, b) in pairs { same.append(!difference(a, b)) }
      addConjunction(same, call.tie)
    default: return false
    }
    return true
  }

  /// The literals of two sets, element by element of either.
  func aligned(_ a: SetTerm, _ b: SetTerm) -> [(BoolVariable, BoolVariable)] {
    alignedElements(a, b).map { (a.literal(of: $0) ?? no, b.literal(of: $0) ?? no) }
  }

  private func alignedElements(_ a: SetTerm, _ b: SetTerm) -> [Int] {
    a.elements == b.elements
      ? a.elements : IntegerSet(a.elements + b.elements).elements
  }

  private mutating func encodeMembership(_ call: FlatZincCall) throws(FlatZincFault) {
    let value = try integer(call[0])
    if case .constantSet(let set) = try resolve(call[1]) {
      tie(member(value, of: set), call.tie)
      return
    }
    let set = try set(call[1])
    if let known = value.known {
      tie(set.literal(of: known) ?? no, call.tie)
      return
    }
    let isElement: BoolVariable
    switch call.tie {
    case .always: isElement = yes
    case .when, .exactlyWhen: isElement = model.newBoolVariable()
    }
    addClause([!isElement, member(value, of: IntegerSet(set.elements))])
    for (element, literal) in zip(set.elements, set.literals) {
      let taken = truth(value, .equal, element)
      addClause([!taken, !isElement, literal])
      addClause([!taken, isElement, !literal])
    }
    if isElement != yes { tie(isElement, call.tie) }
  }

  private mutating func differences(
    _ call: FlatZincCall
  ) throws(FlatZincFault) -> [BoolVariable] {
    var result: [BoolVariable] = []
    for (a, b) in aligned(try set(call[0]), try set(call[1])) { result.append(difference(a, b)) }
    return result
  }

  private mutating func addSubset(
    _ part: SetTerm, of whole: SetTerm, _ call: FlatZincCall
  ) throws(FlatZincFault) {
    var implications: [BoolVariable] = []
    for (element, literal) in zip(part.elements, part.literals) {
      let other = whole.literal(of: element) ?? no
      if case .always = call.tie {
        addClause([!literal, other])
      } else {
        implications.append(disjunction(!literal, other))
      }
    }
    addConjunction(implications, call.tie)
  }

  /// Says of every element how the third set follows from the first two.
  private mutating func combine(
    _ call: FlatZincCall,
    _ truth: (inout FlatZincEncoder, BoolVariable, BoolVariable) -> BoolVariable
  ) throws(FlatZincFault) {
    let a = try set(call[0])
    let b = try set(call[1])
    let result = try set(call[2])
    var universe = alignedElements(a, b)
    if universe != result.elements { universe = IntegerSet(universe + result.elements).elements }
    var same: [BoolVariable] = []
    for element in universe {
      let value = truth(&self, a.literal(of: element) ?? no, b.literal(of: element) ?? no)
      let wanted = result.literal(of: element) ?? no
      if case .always = call.tie {
        addClause([!value, wanted])
        addClause([value, !wanted])
      } else {
        same.append(!difference(value, wanted))
      }
    }
    addConjunction(same, call.tie)
  }

  /// The literal that says the first set's sorted list comes before the second's.
  ///
  /// Decided at the least element that only one of them has: if the first has it, the second must
  /// have a greater one to go on with; if the second has it, the first must have no greater one.
  private mutating func precedes(
    _ call: FlatZincCall, strictly: Bool
  ) throws(FlatZincFault) -> BoolVariable {
    var before = strictly ? no : yes
    var firstHasMore = no
    var secondHasMore = no
    for (a, b) in aligned(try set(call[0]), try set(call[1])).reversed() {
      let onlyFirst = conjunction(a, !b)
      let onlySecond = conjunction(!a, b)
      let neither = conjunction(!onlyFirst, !onlySecond)
      var next = conjunction(neither, before)
      next = disjunction(next, conjunction(onlyFirst, secondHasMore))
      next = disjunction(next, conjunction(onlySecond, !firstHasMore))
      before = next
      firstHasMore = disjunction(firstHasMore, a)
      secondHasMore = disjunction(secondHasMore, b)
    }
    return before
  }
}
