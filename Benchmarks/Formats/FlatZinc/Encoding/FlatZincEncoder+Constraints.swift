import ConstraintSolving

/// The table of constraints: the name's ending says how it is tied, the rest which family it is.
extension FlatZincEncoder {
  mutating func encode(_ constraint: FlatZincConstraint) throws(FlatZincFault) {
    let name = source.symbols[constraint.name]
    var arguments = constraint.arguments
    var base = name
    var tie = Tie.always
    if name.hasSuffix("_reif") || name.hasSuffix("_imp"), let last = arguments.popLast() {
      let condition = try boolean(last)
      base = String(name.dropLast(name.hasSuffix("_reif") ? 5 : 4))
      tie = name.hasSuffix("_reif") ? .exactlyWhen(condition) : .when(condition)
    }
    let call = FlatZincCall(
      name: base, arguments: arguments, tie: tie, position: constraint.position)
    if try encodeLogic(call) { return }
    if try encodeArithmetic(call) { return }
    if try encodeElement(call) { return }
    if try encodeSet(call) { return }
    if try encodeGlobal(call) { return }
    if base.hasPrefix("float_") || base.hasPrefix("array_float_") || base == "int2float" {
      throw fault(constraint.position, "\(name): floats are not supported")
    }
    let arity = constraint.arguments.count
    throw fault(
      constraint.position, "constraint \(name) with \(arity) arguments is not known")
  }

  /// Demands a constraint whose truth the kernel cannot tie both ways.
  mutating func addOneWay(_ constraint: Constraint, _ call: FlatZincCall) throws(FlatZincFault) {
    switch call.tie {
    case .always, .when: add(constraint, call.tie)
    case .exactlyWhen(let condition):
      guard condition == yes else {
        throw fault(call.position, "constraint \(call.name)_reif is not known")
      }
      model.add(constraint)
    }
  }
}

/// A constraint with its ending taken off.
struct FlatZincCall {
  let name: String
  let arguments: [FlatZincExpression]
  let tie: Tie
  let position: FlatZincPosition

  /// How many arguments there are.
  var count: Int { arguments.count }

  subscript(place: Int) -> FlatZincExpression { arguments[place] }
}
