/// Measures the proven groups.
enum GroupsBench {
  static func run(_ arguments: [String]) -> Int32 {
    0
  }
}
