extension StarterFolder {
  /// The tables of the example, by path.
  static let tables: [(path: String, text: String)] = [
    (
      "districts.csv",
      """
      id;navn
      nord;Nord
      syd;Syd
      """
    ),
    (
      "workplaces.csv",
      """
      id;navn;type;distrikt;hører under;breddegrad;længdegrad;kapacitet;personale
      nord-skole-1;Birkelund Skole;skole;nord;;56,2101;10,1802;40;62
      nord-skole-2;Engdal Skole;skole;nord;;56,2203;10,2054;40;48
      nord-dagtilbud-1;Solhøj Dagtilbud;dagtilbud;nord;;56,2055;10,1953;25;55
      nord-dagtilbud-2;Åbrinken Dagtilbud;dagtilbud;nord;;56,2302;10,1701;25;49
      syd-skole-1;Kløverskolen;skole;syd;;56,1102;10,1504;40;58
      syd-skole-2;Sønderbæk Skole;skole;syd;;56,1004;10,1703;40;44
      syd-dagtilbud-1;Fyrrelund Dagtilbud;dagtilbud;syd;;56,1203;10,1602;25;51
      syd-dagtilbud-2;Mosehøj Dagtilbud;dagtilbud;syd;;56,0901;10,1405;25;47
      solhoej-a;Afdeling Mælkebøtten;afdeling;;nord-dagtilbud-1;;;;
      solhoej-b;Afdeling Kornblomsten;afdeling;;nord-dagtilbud-1;;;;
      aabrinken-a;Afdeling Ællingen;afdeling;;nord-dagtilbud-2;;;;
      fyrrelund-a;Afdeling Koglen;afdeling;;syd-dagtilbud-1;;;;
      mosehoej-a;Afdeling Tranebærret;afdeling;;syd-dagtilbud-2;;;;
      kontor;Kontor for læring;forvaltning;;;56,1501;10,2001;60;30
      """
    ),
    (
      "people.csv",
      """
      id;navn;e-mail;arbejdsplads;distrikt;roller;tiltrådt;fratræder;læringsforløb;fridage;fra;til;erfaring
      nord-skole-1-leder;Åse Lund;aase.lund@example.org;nord-skole-1;;leder;01-08-{Y-11};;ja;;;;lang
      nord-skole-2-leder;Bo-Åge Ørsted-Møller;boaage@example.org;nord-skole-2;;leder;01-03-{Y};;nej;;;;kort
      nord-dagtilbud-1-leder;"Holm, Else";else.holm@example.org;nord-dagtilbud-1;;leder;01-01-{Y-7};;ja;fre;;;lang
      nord-dagtilbud-2-leder;Karim Dahl;karim.dahl@example.org;nord-dagtilbud-2;;leder;01-06-{Y-5};;ja;;;;mellem
      syd-skole-1-leder;Ida Ravn;ida.ravn@example.org;syd-skole-1;;leder;01-08-{Y-9};;ja;;;;lang
      syd-skole-2-leder;Jens Toft;jens.toft@example.org;syd-skole-2;;leder;01-02-{Y};;nej;;;;kort
      syd-dagtilbud-1-leder;Mette Østergaard;mette.oe@example.org;syd-dagtilbud-1;;leder;01-05-{Y-8};;ja;;;;lang
      syd-dagtilbud-2-leder;Sofie Kær;sofie.kaer@example.org;syd-dagtilbud-2;;leder;01-11-{Y-6};;ja;;;;mellem
      nord-skole-1-rp;Nils Bak;;nord-skole-1;;ressourceperson, vejleder;;;ja;;;;
      nord-skole-2-rp;Pia Frost;;nord-skole-2;;ressourceperson, koordinator;;;nej;;;;
      syd-skole-1-rp;Ole Vang;;syd-skole-1;;ressourceperson, vejleder;;;ja;;;;
      syd-skole-2-rp;Rikke Friis;;syd-skole-2;;ressourceperson, koordinator;;;nej;;;;
      solhoej-a-ft;Anna Lykke;;solhoej-a;;fyrtårn;;;ja;;;;
      solhoej-b-ft;Bent Krog;;solhoej-b;;fyrtårn;;;nej;;;;
      aabrinken-a-ft;Carla Bech;;aabrinken-a;;fyrtårn;;;ja;;;;
      fyrrelund-a-ft;David Hede;;fyrrelund-a;;fyrtårn;;;ja;;;;
      mosehoej-a-ft;Emma Skov;;mosehoej-a;;fyrtårn;;;nej;;;;
      chef-nord;Grethe Vinther;chef.nord@example.org;kontor;nord;chef;;;ja;;;;
      chef-syd;Henrik Aagaard;chef.syd@example.org;kontor;syd;chef;;;ja;;;;
      partner-1;Laura Engel;laura.engel@example.org;kontor;;læringspartner;;;ja;;;;
      partner-2;Morten Ask;morten.ask@example.org;kontor;;læringspartner;;;ja;;;;
      konsulent-1;Tove Ejby;tove.ejby@example.org;kontor;;konsulent;;;ja;;;;
      kontor-leder;Ulla Ibsen;ulla.ibsen@example.org;kontor;;leder;;;ja;;;;
      """
    ),
    (
      "venues.csv",
      """
      id;navn;distrikt;breddegrad;længdegrad;kapacitet;åbner;lukker;ugedage
      salen;Den Store Sal;;56,1553;10,2104;120;08:00;16:00;man, tir, ons, tor, fre
      loftet;Loftet;;56,1602;10,1905;40;08:00;21:00;man, tir, ons, tor
      """
    ),
    (
      "absences.csv",
      """
      person;fra;til;fra kl.;til kl.;del
      syd-skole-1-leder;02-11-{Y};06-11-{Y};;;
      nord-dagtilbud-2-leder;18-01-{Z};;;;formiddag
      """
    ),
    (
      "closures.csv",
      """
      hvem;fra;til;fra kl.;til kl.;del;navn
      dagtilbud;24-03-{Z};26-03-{Z};;;;Fællespasning
      nord-skole-2;17-09-{Y};;;;;Skolefest
      salen;01-12-{Y};18-12-{Y};;;;Julemarked
      """
    ),
    (
      "pairs.csv",
      """
      person;anden;ønske;krav
      nord-skole-1-leder;nord-dagtilbud-2-leder;sammen;nej
      """
    ),
    (
      "history/groups.csv",
      """
      skoleår;gruppe;person;vært
      {XX};nord-01;nord-skole-1-leder;2
      {XX};nord-01;nord-dagtilbud-1-leder;1
      {XX};nord-01;nord-dagtilbud-2-leder;1
      {XX};syd-01;syd-skole-1-leder;1
      {XX};syd-01;syd-dagtilbud-1-leder;1
      {XX};syd-01;syd-dagtilbud-2-leder;2
      """
    ),
    (
      "history/partners.csv",
      """
      skoleår;arbejdsplads;person
      {XX};nord-skole-1;partner-1
      {XX};syd-skole-1;partner-2
      """
    ),
  ]

  /// A calendar as Outlook exports it; only when it is busy is read, never what with.
  static let busy = """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Eksempel//DA
    BEGIN:VEVENT
    UID:ledermoede@example.org
    DTSTAMP:{Y}0601T080000Z
    DTSTART;TZID=Romance Standard Time:{TUE}T090000
    DTEND;TZID=Romance Standard Time:{TUE}T110000
    RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL={Z}0630T220000Z
    SUMMARY:Ledermøde
    END:VEVENT
    END:VCALENDAR
    """
}
