import Programme

extension RuleCheck {
  /// Every pin at its day, and at its time, place and host where these are given.
  static let pinned = RuleCheck(.pinned) { evidence, findings in
    let events = evidence.positions
    for pin in evidence.programme.pins.events {
      let index = events[pin.key]
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
