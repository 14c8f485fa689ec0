import SolverSupport

extension Municipality {
  mutating func drawPlaces() {
    var random = self.random.split(2)
    for number in 0..<size.offices {
      addOffice(number, &random)
    }
    for district in size.districts {
      let kinds =
        Array(repeating: "skole", count: district.schools)
        + Array(repeating: "specialskole", count: district.specialSchools)
        + Array(repeating: "dagtilbud", count: district.daycares)
        + Array(repeating: "ungdom", count: district.youthUnits)
      var daycare = 0
      for kind in kinds {
        let place = addWorkplace(kind, in: district, &random)
        if kind == "dagtilbud" {
          let before = district.departments * daycare / max(1, district.daycares)
          daycare += 1
          let after = district.departments * daycare / max(1, district.daycares)
          addDepartments(after - before, of: place, &random)
        }
      }
    }
  }

  private mutating func addOffice(_ number: Int, _ random: inout RandomSource) {
    let name = Municipality.officeNames[number % Municipality.officeNames.count]
    // In a folder with several municipalities an office lies in a district, which is how its
    // people are told from those of the neighbours.
    let district = size.prefix.isEmpty ? "" : size.districts.first?.key ?? ""
    workplaces.append(
      DraftWorkplace(
        key: size.prefix + DanishText.key(name, separator: "-"), name: name, kind: "forvaltning",
        district: district, latitude: size.latitude + 30 + random.below(40),
        longitude: size.longitude + 10 + random.below(60)))
  }

  private mutating func addWorkplace(
    _ kind: String, in district: DistrictSize, _ random: inout RandomSource
  ) -> Int {
    let stem = names.place()
    let short =
      switch kind {
      case "skole": random.chance(1, in: 2) ? "\(stem) Skole" : "\(stem)skolen"
      case "specialskole": "Specialskolen \(stem)"
      case "dagtilbud": "\(stem) Dagtilbud"
      default: random.chance(1, in: 2) ? "Ungdomscenter \(stem)" : "Fritidscenter \(stem)"
      }
    let name = size.hasLongNames ? "\(short) ved Nørre Tranehøj og Ådalsparken" : short
    let staff =
      switch kind {
      case "skole": 35 + random.below(45)
      case "specialskole": 60 + random.below(30)
      case "dagtilbud": 45 + random.below(50)
      default: 10 + random.below(12)
      }
    workplaces.append(
      DraftWorkplace(
        key: size.prefix + DanishText.key(name, separator: "-"), name: name, kind: kind,
        district: district.key,
        latitude: district.latitude + random.below(500) - 250,
        longitude: district.longitude + random.below(700) - 350,
        capacity: kind == "ungdom" ? 16 + random.below(10) : nil, staff: staff))
    return workplaces.count - 1
  }

  private mutating func addDepartments(_ count: Int, of place: Int, _ random: inout RandomSource) {
    let daycare = workplaces[place]
    for number in 0..<count {
      let words = Municipality.departmentNames
      let word = words[(number + place * 5) % words.count]
      workplaces.append(
        DraftWorkplace(
          key: "\(daycare.key)-\(DanishText.pad(number + 1))", name: "Børnehuset \(word)",
          kind: "afdeling", district: daycare.district, parent: daycare.key))
    }
  }

  private static let officeNames = [
    "Pædagogik og Undervisning", "Økonomi og Styring", "HR og Ledelse", "Aarhus Midt Stab",
    "Børn og Læring", "Digitalisering", "Anlæg og Bygninger", "Århus Fritidsstab", "Kommunikation",
    "Kvalitet og Data", "Sundhed og Trivsel", "Sekretariatet",
  ]

  private static let departmentNames = [
    "Mælkebøtten", "Smørblomsten", "Ærtebælgen", "Troldehøj", "Ællingen", "Regnbuen",
    "Myretuen", "Egernet", "Kastanjen", "Spiren", "Blåbærret", "Skovtrolden", "Ådalen",
    "Månestrålen", "Pilehytten", "Kløverhuset", "Søstjernen", "Bøgehytten",
  ]
}
