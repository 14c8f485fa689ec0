a = false; b = false; c = false; d = false; e = false;
a = false; b = true; c = false; d = true; e = true;
a = true; b = false; c = false; d = true; e = true;
a = true; b = true; c = true; d = true; e = false;
