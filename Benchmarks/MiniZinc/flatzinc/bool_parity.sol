a = false; b = false; c = false; d = true;
a = false; b = false; c = true; d = false;
a = false; b = true; c = false; d = false;
a = false; b = true; c = true; d = true;
a = true; b = false; c = false; d = false;
a = true; b = false; c = true; d = true;
a = true; b = true; c = false; d = true;
a = true; b = true; c = true; d = false;
