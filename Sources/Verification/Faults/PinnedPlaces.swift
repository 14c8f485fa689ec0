import Programme

extension ProgrammeCheck {
  /// Pins at venues that are open then.
  static let pinnedPlaces = ProgrammeCheck { ground, faults in
    guard ground.programme.rules.binds(.venueOpen) else { return }
    let venues = ground.programme.organisation.venues
    for pin in ground.programme.pins.events {
      guard case .venue(let id)? = pin.place, venues.indices.contains(id.index),
        let activity = ground.activityOfKey[pin.key.activity].map({ ground.programme[$0] })
      else { continue }
      let starts = pin.start.map { [$0] } ?? activity.starts
      let isOpen = starts.contains { start in
        venues[id.index].isOpen(
          during: (0..<activity.dayCount).map {
            Span(day: pin.day.advanced(by: $0), minute: start, minutes: activity.minutes)
          })
      }
      if isOpen { continue }
      faults.append(
        Fault(
          "pin-place-closed", in: PlanningFile.pins,
          at: ground.programme.pins.places.first(of: [pin.key]),
          Words.sentence.with(
            pin.key.text,
            Words.isPinnedToShutVenue.with(ground.words(pin.day), venues[id.index].name)),
          Words.movePin.text))
    }
  }
}
