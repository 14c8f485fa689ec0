import ConstraintSolving

/// What a FlatZinc expression has become in the kernel's model.
enum FlatZincTerm {
  case truth(Bool)
  case number(Int)
  case literal(BoolVariable)
  case variable(IntVariable)
  /// An integer that is 1 where a literal is true and 0 elsewhere: `bool2int` costs nothing.
  case flag(BoolVariable)
  case constantSet(IntegerSet)
  case set(SetTerm)
  case array([FlatZincTerm])
}

/// A set variable: for each element that it may have, the literal that says it has it.
struct SetTerm {
  /// What may be in the set, from low to high.
  var elements: [Int]
  /// Whether it is, element by element.
  var literals: [BoolVariable]

  /// The literal that says a value is in the set; nil if it never is.
  func literal(of value: Int) -> BoolVariable? {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if elements[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < elements.count && elements[low] == value ? literals[low] : nil
  }
}

/// When a constraint must hold: the `_reif` and `_imp` at the end of FlatZinc names.
enum Tie {
  case always
  case when(BoolVariable)
  case exactlyWhen(BoolVariable)
}
