import Programme

/// `venues.csv`: halls and meeting rooms that belong to no workplace.
enum VenuesTable {
  enum Column: Int, SheetColumn {
    case id, title, district, latitude, longitude, capacity, opens, closes, weekdays
    var name: ColumnName {
      switch self {
      case .id: ColumnName("id", "nøgle", "key", required: true)
      case .title: ColumnName("navn", "name", required: true)
      case .district: ColumnName("distrikt", "district")
      case .latitude: ColumnName("breddegrad", "latitude")
      case .longitude: ColumnName("længdegrad", "longitude")
      case .capacity: ColumnName("kapacitet", "capacity", required: true)
      case .opens: ColumnName("åbner", "opens")
      case .closes: ColumnName("lukker", "closes")
      case .weekdays: ColumnName("ugedage", "weekdays")
      }
    }
  }

  static func read(into draft: inout FolderDraft) {
    guard draft.path("venues.csv") != nil else {
      draft.venueKeys = KeyTable(.venue, sortedKeys: [])
      return
    }
    guard let sheet = draft.sheet("venues.csv", Column.self) else { return }
    var found = KeyedRows<Venue>()
    for row in sheet.rows {
      let name = row.required(.title)
      let capacity = row.required(.capacity).flatMap { _ in
        row.integer(.capacity, in: 0...1_000_000)
      }
      let position = SheetPosition.read(row, .latitude, .longitude)
      let district = row.reference(.district, in: draft.districtKeys).map { DistrictID($0) }
      let opens = row.minute(.opens)
      let closes = row.minute(.closes)
      let weekdays = row.words(.weekdays, Vocabulary.weekday, among: Vocabulary.weekdayWords)
      guard let key = row.key(.id), let capacity else { continue }
      if draft.workplaceKeys.position(of: key) != nil {
        // A pin's place and a closure name workplaces and venues alike.
        row.report(.keyIsUsedElsewhere, .id, key, "workplaces.csv")
        continue
      }
      var venue = Venue(
        key: key, name: name ?? key, district: district, position: position, capacity: capacity)
      venue.opens = opens ?? venue.opens
      venue.closes = closes ?? venue.closes
      if !weekdays.isEmpty { venue.weekdays = Set(weekdays) }
      if venue.opens >= venue.closes {
        row.report(
          .timesAreReversed, .closes, CSVWriter.time(venue.opens), CSVWriter.time(venue.closes))
      }
      found.add(key, venue, from: row, column: .id)
    }
    draft.venues = found.sorted.map(\.row)
    draft.venueKeys = KeyTable(
      .venue, sortedKeys: draft.venues.map(\.key), isReliable: !sheet.log.hasErrors)
    draft.close(sheet)
  }
}
