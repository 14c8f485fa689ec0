/// Constraints on single values and linear sums.
///
/// Sums wrap instead of trapping: the encoder refuses models whose sums leave the range of `Int`.
extension FlatZincChecker {
  static func basic(_ name: String, _ v: [FlatZincValue]) -> Bool? {
    let numbers: [Int] = v.compactMap { value in
      switch value {
      case .int(let number): number
      case .bool(let truth): truth ? 1 : 0
      default: nil
      }
    }
    if numbers.count == v.count { return scalar(name, numbers) }
    if name.hasPrefix("int_lin_") || name.hasPrefix("bool_lin_") {
      guard v.count == 3, let a = v[0].asInts, let x = v[1].asInts, a.count == x.count,
        let c = v[2].asInt
      else { return nil }
      var sum = 0
      for (a, x) in zip(a, x) { sum &+= a &* x }
      return compare(String(name.split(separator: "_")[2]), sum, c)
    }
    return nil
  }

  static func compare(_ relation: String, _ a: Int, _ b: Int) -> Bool? {
    switch relation {
    case "eq": a == b
    case "ne": a != b
    case "le": a <= b
    case "lt": a < b
    case "ge": a >= b
    case "gt": a > b
    default: nil
    }
  }

  private static func scalar(_ name: String, _ n: [Int]) -> Bool? {
    let parts = name.split(separator: "_")
    if parts.count == 2, parts[0] == "int" || parts[0] == "bool", n.count == 2,
      let result = compare(String(parts[1]), n[0], n[1])
    {
      return result
    }
    switch (name, n.count) {
    case ("bool2int", 2): return n[0] == n[1]
    case ("bool_not", 2), ("bool_xor", 2): return n[0] != n[1]
    case ("bool_and", 2): return n[0] == 1 && n[1] == 1
    case ("bool_or", 2): return n[0] == 1 || n[1] == 1
    case ("bool_and", 3): return n[2] == min(n[0], n[1])
    case ("bool_or", 3): return n[2] == max(n[0], n[1])
    case ("bool_xor", 3): return n[2] == (n[0] != n[1] ? 1 : 0)
    case ("int_plus", 3): return n[0] &+ n[1] == n[2]
    case ("int_minus", 3): return n[0] &- n[1] == n[2]
    case ("int_times", 3): return n[0] &* n[1] == n[2]
    case ("int_div", 3):
      return n[1] != 0 && n[0].dividedReportingOverflow(by: n[1]).partialValue == n[2]
    case ("int_mod", 3):
      return n[1] != 0 && n[0].remainderReportingOverflow(dividingBy: n[1]).partialValue == n[2]
    case ("int_min", 3): return min(n[0], n[1]) == n[2]
    case ("int_max", 3): return max(n[0], n[1]) == n[2]
    case ("int_abs", 2): return n[1] >= 0 && n[0].magnitude == n[1].magnitude
    case ("int_negate", 2): return 0 &- n[0] == n[1]
    case ("int_pow", 3), ("aarshjul_int_pow", 3): return power(n[0], n[1]) == n[2]
    default: return nil
    }
  }

  /// x to the y; for a negative y, 1 divided by that power, rounded towards zero; nil for a
  /// division by zero or a result beyond 64 bits.
  static func power(_ x: Int, _ y: Int) -> Int? {
    if y < 0 {
      if x == 0 { return nil }
      if x == 1 { return 1 }
      if x == -1 { return y % 2 == 0 ? 1 : -1 }
      return 0
    }
    if x == 0 || x == 1 { return y == 0 ? 1 : x }
    if x == -1 { return y % 2 == 0 ? 1 : -1 }
    var result = 1
    for _ in 0..<min(y, 64) {
      let (product, overflow) = result.multipliedReportingOverflow(by: x)
      if overflow { return nil }
      result = product
    }
    return result
  }

  static func array(_ name: String, _ v: [FlatZincValue]) -> Bool? {
    switch name {
    case "bool_clause":
      guard v.count == 2, let a = v[0].asInts, let b = v[1].asInts else { return nil }
      return a.contains(1) || b.contains(0)
    case "array_bool_and":
      guard let a = v.first?.asInts else { return nil }
      let all = !a.contains(0)
      return v.count == 1 ? all : v[1].asBool.map { $0 == all }
    case "array_bool_or":
      guard let a = v.first?.asInts else { return nil }
      let any = a.contains(1)
      return v.count == 1 ? any : v[1].asBool.map { $0 == any }
    case "array_bool_xor":
      guard v.count == 1, let a = v[0].asInts else { return nil }
      return a.reduce(0, +) % 2 == 1
    case "array_bool_element", "array_var_bool_element", "array_int_element",
      "array_var_int_element", "array_set_element", "array_var_set_element":
      guard v.count == 3, let index = v[0].asInt, let a = v[1].asArray else { return nil }
      return index >= 1 && index <= a.count && a[index - 1] == v[2]
    case "array_int_maximum":
      guard v.count == 2, let m = v[0].asInt, let a = v[1].asInts else { return nil }
      return a.max() == m
    case "array_int_minimum":
      guard v.count == 2, let m = v[0].asInt, let a = v[1].asInts else { return nil }
      return a.min() == m
    default: return nil
    }
  }
}
