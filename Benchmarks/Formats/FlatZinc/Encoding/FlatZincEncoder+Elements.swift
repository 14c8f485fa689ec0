import ConstraintSolving

/// `array_*_element`: the value is the entry at a place counted from 1.
extension FlatZincEncoder {
  /// Encodes a constraint of this family, or says that it is none.
  mutating func encodeElement(_ call: FlatZincCall) throws(FlatZincFault) -> Bool {
    switch (call.name, call.count) {
    case ("array_int_element", 3), ("array_var_int_element", 3):
      let index = try integer(call[0])
      let entries = try integers(call[1])
      guard !entries.isEmpty else {
        tie(no, call.tie)
        return true
      }
      try addOneWay(
        .element(index: index, of: entries, base: 1, equals: try integer(call[2])), call)
    case ("array_bool_element", 3), ("array_var_bool_element", 3), ("array_set_element", 3),
      ("array_var_set_element", 3):
      try addPlaces(call)
    default: return false
    }
    return true
  }

  /// Says of each place what holds where the index is that place, and that the index is a place.
  private mutating func addPlaces(_ call: FlatZincCall) throws(FlatZincFault) {
    guard case .always = call.tie else {
      throw fault(call.position, "\(call.name) cannot be reified")
    }
    let index = try integer(call[0])
    let entries = try elements(call[1])
    let value = try resolve(call[2])
    tie(member(index, of: IntegerSet(from: 1, to: entries.count)), .always)
    for (offset, entry) in entries.enumerated() {
      let place = truth(index, .equal, offset + 1)
      guard place != no else { continue }
      for (a, b) in try parts(entry, value, call) {
        addClause([!place, !a, b])
        addClause([!place, a, !b])
      }
    }
  }

  /// The literals that are equal in pairs where two Booleans or two sets are equal.
  private func parts(
    _ a: FlatZincTerm, _ b: FlatZincTerm, _ call: FlatZincCall
  ) throws(FlatZincFault) -> [(BoolVariable, BoolVariable)] {
    if let a = boolean(a), let b = boolean(b) { return [(a, b)] }
    if let a = try set(a, call.position), let b = try set(b, call.position) {
      return aligned(a, b)
    }
    throw fault(call.position, "\(call.name) mixes values of different types")
  }
}
