/// Small planning folders of which each has exactly one clash, so that no plan exists.
public enum ImpossibleFolders {
  /// The folders by name, in order.
  ///
  /// Each has a file `clash.json`: the rules that clash, where that meetings are held and people
  /// come to them need not be said; the people and places that it concerns, of whom a smallest
  /// clash may need only some; and a sentence.
  public static var all: [(name: String, folder: GeneratedFolder)] {
    made.map { ($0.0, $0.1.folder) }
  }

  private static var made: [(String, TinyFolder)] {
    [
      ("adskilt-i-lille-pulje", apartInSmallPool()),
      ("afstand-for-stor", gapTooLong()),
      ("chef-en-om-dagen", chiefTwiceADay()),
      ("chef-for-mange-grupper", chiefWithTooManyGroups()),
      ("daekning-en-gang", coverWithOneRepeat()),
      ("for-faa-partnere", tooFewPartners()),
      ("forloeb-i-ferien", courseInHoliday()),
      ("fridage-paa-kryds", daysOffCrossed()),
      ("kun-en-arbejdsplads", oneWorkplace()),
      ("lang-vej", tooFarApart()),
      ("leder-optaget-et-kvartal", headBusyForAQuarter()),
      ("laast-og-adskilt", lockedAndApart()),
      ("moede-efter-lukketid", afterHours()),
      ("orlov-og-fastlagt", absentAndPinned()),
      ("pulje-paa-to", poolOfTwo()),
      ("sal-for-lille", hallTooSmall()),
      ("sammen-og-adskilt", togetherAndApart()),
      ("stille-uger-hele-vinduet", quietAllAlong()),
      ("to-fastlagte-samtidig", pinnedAtOnce()),
    ]
  }
}
