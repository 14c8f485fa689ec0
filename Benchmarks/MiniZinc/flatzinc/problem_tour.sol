optimum = 16
next = [2,3,4,5,1];
next = [5,1,2,3,4];
