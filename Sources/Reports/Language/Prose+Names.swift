import Programme

extension Prose {
  /// Returns the name of a role.
  func role(_ role: Role) -> String { CommonWord.role(role).in(language) }

  /// Returns the name of a kind of workplace.
  func kind(_ kind: WorkplaceKind) -> String {
    switch kind {
    case .school: self(.kindSchool)
    case .specialSchool: self(.kindSpecialSchool)
    case .daycare: self(.kindDaycare)
    case .youth: self(.kindYouth)
    case .administration: self(.kindAdministration)
    }
  }

  /// Returns the name of a course's cohort; a label that a planner gave stays.
  ///
  /// As in "hold 1" of "hold-1".
  func cohort(_ label: String) -> String {
    guard label.hasPrefix("hold-"), let number = Int(label.dropFirst(5)) else { return label }
    return self(.cohortLabel, "\(number)")
  }

  /// Returns what has become of an event, in a word.
  func change(_ kind: EventChange.Kind) -> String {
    switch kind {
    case .added: self(.changeAdded)
    case .cancelled: self(.changeCancelled)
    case .moved: self(.changeMoved)
    }
  }

  /// Returns what a part of an event is called.
  func part(_ part: PlanComparison.Part) -> String {
    let phrase: Phrase =
      switch part {
      case .time: .partTime
      case .length: .partLength
      case .place: .partPlace
      case .host: .partHostName
      case .chief: .partChiefName
      case .staff: .partStaffName
      case .participants: .partParticipants
      case .guests: .partGuests
      case .facilitators: .partFacilitators
      case .pack: .partPack
      case .deadline: .partDeadline
      }
    return self(phrase)
  }

  /// Returns the short code of a kind of activity.
  func code(_ kind: ActivityKind) -> String {
    switch kind {
    case .sparringMeeting: self(.codeSparring)
    case .learningDay: self(.codeLearningDay)
    case .course: self(.codeCourse)
    case .leaderSeminar: self(.codeLeaderSeminar)
    case .administrationSeminar: self(.codeAdministrationSeminar)
    case .workshop: self(.codeWorkshop)
    case .conversation: self(.codeConversation)
    case .network: self(.codeNetwork)
    case .capacityBuilding: self(.codeCapacity)
    case .meeting: ""
    }
  }

  /// Returns an amount in a rule's unit.
  ///
  /// As in "3 personer" or "1 person".
  func amount(_ amount: Int, _ unit: Rule.Unit) -> String {
    let (one, many): (Phrase, Phrase) =
      switch unit {
      case .people: (.unitPerson, .unitPeople)
      case .steps: (.unitStep, .unitSteps)
      case .pairs: (.unitPair, .unitPairs)
      case .points: (.unitPoint, .unitPoints)
      case .groups: (.unitGroup, .unitGroups)
      case .minutes: (.unitMinute, .unitMinutes)
      case .windows: (.unitWindow, .unitWindows)
      case .openings: (.unitOpening, .unitOpenings)
      case .events: (.unitEvent, .unitEvents)
      case .days: (.unitDay, .unitDays)
      case .weeks: (.unitWeek, .unitWeeks)
      case .workplaces: (.unitWorkplace, .unitWorkplaces)
      case .cohorts: (.unitCohort, .unitCohorts)
      }
    return count(amount, one, many)
  }

  /// Returns a public holiday's or default holiday's name; names of the planner's own stay.
  func holiday(_ name: String) -> String { HolidayName.text(of: name).in(language) }
}
