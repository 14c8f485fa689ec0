import Programme

/// Travelling between places on one day: the engine keeps the distance, this gives the buffer.
enum TravelBufferEncoding {
  static let id = RuleID.travelBuffer

  static func buffer(_ programme: Programme) -> Int {
    let setting = programme.rules[id]
    return setting.isOn ? setting["buffer"] : -1
  }
}
