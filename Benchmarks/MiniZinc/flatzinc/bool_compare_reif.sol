a = false; b = false; p = true; q = true; r = false;
a = false; b = true; p = false; q = true; r = true;
a = true; b = false; p = false; q = false; r = false;
a = true; b = true; p = true; q = true; r = false;
