import Programme

extension RuleCheck {
  /// Every pin at its day, and at its time, place and host where these are given.
  static let pinned = RuleCheck(.pinned) { evidence, findings in
    let pins = evidence.programme.pins.events
    if pins.isEmpty { return }
    let events = evidence.positions
    for pin in pins {
      let index = events[pin.key]
      // In a trial the others are where they were.
      if let index, !evidence.isAsked[index] { continue }
      if let index {
        let event = evidence.events[index]
        if event.day == pin.day, pin.start.map({ $0 == event.start }) ?? true,
          pin.place.map({ $0 == event.place }) ?? true, pin.host.map({ $0 == event.host }) ?? true
        {
          continue
        }
      }
      findings.add(
        events: index.map { [$0] } ?? [], missing: index == nil ? [pin.key] : [], day: pin.day
      ) {
        let day = evidence.ground.words(pin.day)
        let when = pin.start.map { Words.atTime.with(day, Ground.time($0)) } ?? day
        return index.map { Words.isPinnedElsewhere.with(pin.key.text, when, evidence.words($0)) }
          ?? Words.isPinnedAndMissing.with(pin.key.text, when)
      }
    }
  }
}
