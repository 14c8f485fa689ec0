a = false; b = false; c = false; r = true;
a = false; b = false; c = true; r = false;
a = false; b = true; c = false; r = true;
a = false; b = true; c = true; r = true;
a = true; b = false; c = false; r = true;
a = true; b = false; c = true; r = true;
a = true; b = true; c = false; r = true;
a = true; b = true; c = true; r = true;
