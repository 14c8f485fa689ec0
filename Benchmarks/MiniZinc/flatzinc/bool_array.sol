a = false; b = false; c = false; p = false; q = false;
a = false; b = false; c = true; p = false; q = true;
a = false; b = true; c = false; p = false; q = true;
a = false; b = true; c = true; p = false; q = true;
a = true; b = false; c = false; p = false; q = true;
a = true; b = false; c = true; p = false; q = true;
a = true; b = true; c = false; p = false; q = true;
a = true; b = true; c = true; p = true; q = true;
