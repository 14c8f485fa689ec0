import Programme

extension Page {
  /// The script: a search over the cards of people and workplaces and a filter by district.
  ///
  /// It only hides and shows what the page already holds; without it all of it is there. Words come
  /// from the page, so that there is nothing to translate in here.
  static let script = """

    (function(){
    var box=document.getElementById("redskaber");
    if(!box)return;
    var cards=[].slice.call(document.querySelectorAll("#personer .card, #arbejdspladser .card"));
    var texts=cards.map(function(c){
      return (c.querySelector("h3").textContent+" "+c.querySelector("p").textContent+" "+
        (c.querySelector("p a")?c.querySelector("p a").textContent:"")).toLowerCase();});
    box.hidden=false;
    var input=document.getElementById("soeg"),pick=document.getElementById("vaelg"),
      told=document.getElementById("antal"),first=null,any=null;
    function show(){
      var word=input.value.trim().toLowerCase(),place=pick.value,count=0;
      first=any=null;
      cards.forEach(function(c,i){
        var hit=texts[i].indexOf(word)>=0&&(place===""||c.dataset.d===place);
        c.hidden=!hit;
        if(hit){count++;any=any||c;if(!first&&c.closest("#personer"))first=c;}
      });
      told.textContent=told.dataset.t.replace("{1}",count);
    }
    input.addEventListener("input",show);
    pick.addEventListener("change",show);
    box.querySelector("form").addEventListener("submit",function(e){
      e.preventDefault();
      var to=first||any;
      if(!to)return;
      to.tabIndex=-1;to.focus();to.scrollIntoView();
    });
    show();
    })();

    """

  /// Writes the search and the filter; hidden until the script shows them.
  mutating func writeTools() {
    let (say, view) = (self.say, self.view)
    out.raw("<div id=\"redskaber\" hidden><form role=\"search\">")
    out.element("div") { out in
      out.element("label", ["for": "soeg"], say(.searchLabel))
      out.void("input", ["id": "soeg", "type": "search", "autocomplete": "off"])
    }
    out.element("div") { out in
      out.element("label", ["for": "vaelg"], say(.filterLabel))
      out.element("select", ["id": "vaelg"]) { out in
        out.element("option", ["value": ""], say(.filterAll))
        for district in view.districts {
          out.element(
            "option", ["value": "\(district.rawValue)"], view.organisation[district].name)
        }
      }
    }
    out.element("button", ["type": "submit"], say(.searchGo))
    let told: Markup.Attributes = [
      "id": "antal", "role": "status", "data-t": say(.searchHits, "{1}"),
    ]
    out.element("p", told, "")
    out.raw("</form></div>")
  }
}
