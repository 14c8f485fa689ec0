/// Why a text is not the value it should be: a fault without its place.
struct Misreading: Error, Hashable {
  var id: FaultID
  var arguments: [String]

  init(_ id: FaultID, _ arguments: String...) {
    self.id = id
    self.arguments = arguments
  }
}
